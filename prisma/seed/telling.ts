import type { VisitSource } from "#app/domain/campaign/visit-source.ts";

type SeedNews = { key: string; day: number; title: string; text: string };

/** What entrepreneurs told of their campaigns. */
export const news: SeedNews[] = [
  {
    key: "helados-paila",
    day: -20,
    title: "La paila ya está en la mesa",
    text: "Llegó el martes desde Cuenca, envuelta en una cobija. Pesa veintidós kilos y canta cuando se la golpea.\n\nEl primer helado fue de mora y salió con hielo. El segundo ya no. Ustedes pusieron la mitad de esto; el fondo puso la otra mitad, y los dos recibos están en la página.",
  },
  {
    key: "semillas-lago-agrio",
    day: -21,
    title: "El horno secó su primera tanda",
    text: "Cuatro días de sol ahora son seis horas. Hicimos 40 collares y ninguno se abrió.\n\nCon lo que sobró del taladro compramos broches de plata. La factura está subida: es pequeña, pero es nuestra.",
  },
  {
    key: "ecojuguetes",
    day: -6,
    title: "Nos faltan muy pocos aportes",
    text: "Dos mueblerías más nos guardan retazos y la señora de la certificación nos dio turno para el 12.\n\nSi cada persona que ya aportó le cuenta a una más, llegamos esta semana.",
  },
  {
    key: "arepas-choclo",
    day: -9,
    title: "La plancha doble está apartada",
    text: "El taller me la guarda hasta fin de mes sin cobrarme nada. Fui a verla con Lisbeth. Ella ya le puso nombre.",
  },
];

type SeedComment = {
  key: string;
  day: number;
  /** Which of the campaign's paid donations its author made. */
  nth: number;
  kind: "comment" | "question";
  text: string;
  name: string;
  answer?: string;
  /** What an operator gives as the reason for taking it out, after somebody reported it. */
  removed?: string;
};

/** What donors said and asked under campaigns. */
export const comments: SeedComment[] = [
  {
    ...{ key: "arepas-choclo", day: -20, nth: 2, kind: "question", name: "Rosa" },
    text: "¿El permiso municipal es de un año o hay que renovarlo cada seis meses?",
    answer: "De un año. La renovación cuesta la mitad y ya la puse en mis cuentas.",
  },
  {
    ...{ key: "arepas-choclo", day: -15, nth: 5, kind: "comment", name: "Un vecino de la calle Lugo" },
    text: "Hice fila veinte minutos y valió la pena. Con la plancha doble serán diez.",
  },
  {
    ...{ key: "arepas-choclo", day: -1, nth: 8, kind: "question", name: "Andrés" },
    text: "¿Van a vender también los domingos?",
  },
  {
    ...{ key: "ecojuguetes", day: -12, nth: 3, kind: "question", name: "Mamá de dos" },
    text: "¿Desde qué edad sirven los camiones?",
    answer: "Desde los tres años. Las vacas, desde que ya no se las comen.",
  },
  {
    ...{ key: "ecojuguetes", day: -8, nth: 6, kind: "comment", name: "Gana dinero" },
    text: "Yo gano 900 dólares por semana sin salir de casa, pregúntenme cómo.",
    removed: "Publicidad que no tiene que ver con la campaña.",
  },
  {
    ...{ key: "guarderia-cinco", day: -14, nth: 4, kind: "comment", name: "Descargo en el galpón 3" },
    text: "Mi hijo duerme con ustedes desde marzo. Gracias.",
  },
  {
    ...{ key: "helados-paila", day: -18, nth: 3, kind: "question", name: "Lucía" },
    text: "¿Harán de guanábana?",
    answer: "Los sábados, mientras dure la cosecha.",
  },
];

/** Thanks that entrepreneurs wrote to all who had given by then. */
export const thanks = [
  {
    key: "arepas-choclo",
    day: -10,
    text: "Gracias. Cada aporte suyo trajo otro del fondo: sin ustedes no hay plancha.",
  },
  {
    key: "helados-paila",
    day: -31,
    text: "Llegamos. Pasen por su helado: la primera bola va por mi cuenta.",
  },
] as const;

/** Campaigns with which FUDELA helps: agreed some days after they were asked, or asked and not answered yet. */
export const helped = [
  { key: "toquilla-montecristi", askedOn: -60, maySubmit: true },
  { key: "arepas-choclo", askedOn: -30, maySubmit: false },
  { key: "ecojuguetes", askedOn: -25, maySubmit: true },
  { key: "ponedoras", askedOn: -1, maySubmit: null },
] as const;

/** A draft that the facilitator began for somebody who has not agreed yet. */
export const begun = {
  day: -2,
  email: "nancy.demo@example.org",
  name: "Nancy Chiluisa",
  title: "Bordados de Llano Grande en camisas de diario",
};

/** Where the visits of live campaigns come from, and how often of a hundred. */
export const visitShares: readonly (readonly [VisitSource, number])[] = [
  ["whatsapp", 46],
  ["facebook", 14],
  ["esperanza", 14],
  ["direct", 12],
  ["instagram", 6],
  ["poster", 4],
  ["email", 2],
  ["search", 2],
];
/** For how many days before today visits are counted. */
export const visitDays = 21;
