/** What becomes of a funded campaign's first tranche before the demonstration begins. */
export type ReleaseStage = "reached" | "proposed" | "approved" | "paid" | "confirmed";

/** How one campaign runs. Days are counted from today: it goes live on `from` and ends on the evening of `until`. */
export type CampaignPlan = {
  key: string;
  from: number;
  until: number;
  /** Donations and match together, in percent of the goal. */
  reach: number;
  release?: ReleaseStage;
};

/** Ended: fourteen, of which one failed and gives everything back. */
const ended: CampaignPlan[] = [
  { key: "helados-paila", from: -62, until: -32, reach: 108, release: "confirmed" },
  { key: "toquilla-montecristi", from: -61, until: -26, reach: 116, release: "confirmed" },
  { key: "jabones-ruda", from: -60, until: -35, reach: 112, release: "confirmed" },
  { key: "semillas-lago-agrio", from: -59, until: -39, reach: 135, release: "confirmed" },
  { key: "encebollado-esquina", from: -58, until: -19, reach: 103, release: "paid" },
  { key: "maquinas-domicilio", from: -57, until: -36, reach: 105, release: "confirmed" },
  { key: "tareas-otavalo", from: -55, until: -25, reach: 128, release: "confirmed" },
  { key: "taller-celulares", from: -54, until: -19, reach: 109, release: "paid" },
  { key: "bolsos-lona", from: -52, until: -13, reach: 106, release: "proposed" },
  { key: "mermelada-mora", from: -50, until: -20, reach: 102, release: "approved" },
  { key: "peluqueria-domicilio", from: -46, until: -21, reach: 122, release: "confirmed" },
  { key: "sandalias-portoviejo", from: -45, until: -17, reach: 52 },
  { key: "tamales-loja", from: -44, until: -9, reach: 111, release: "proposed" },
  { key: "gorros-otavalo", from: -41, until: -3, reach: 104, release: "reached" },
];

/** Live: twenty-eight; one is a few dollars from its goal, some have not met the gate, the newest has nothing yet. */
const live: CampaignPlan[] = [
  { key: "refrito-listo", from: -36, until: 3, reach: 94 },
  { key: "arepas-choclo", from: -34, until: 5, reach: 88 },
  { key: "bicis-reparto", from: -33, until: 6, reach: 82 },
  { key: "cafe-zaruma", from: -31, until: 8, reach: 90 },
  { key: "guarderia-cinco", from: -30, until: 9, reach: 91 },
  { key: "rosas-cayambe", from: -29, until: 6, reach: 84 },
  { key: "ecojuguetes", from: -28, until: 10, reach: 98 },
  { key: "serigrafia-carcelen", from: -27, until: 12, reach: 72 },
  { key: "uniformes-duran", from: -26, until: 13, reach: 63 },
  { key: "barberia-duran", from: -25, until: 14, reach: 74 },
  { key: "hamburguesa-atun", from: -24, until: 14, reach: 81 },
  { key: "jugos-bahia", from: -22, until: 8, reach: 106 },
  { key: "sal-prieta", from: -21, until: 14, reach: 79 },
  { key: "aires-tecnicas", from: -20, until: 19, reach: 57 },
  { key: "lavanderia-tulcan", from: -19, until: 20, reach: 44 },
  { key: "redes-jaramijo", from: -18, until: 21, reach: 66 },
  { key: "chifles-machala", from: -17, until: 18, reach: 52 },
  { key: "macanas-gualaceo", from: -16, until: 19, reach: 58 },
  { key: "huerto-atuntaqui", from: -15, until: 15, reach: 86 },
  { key: "cachitos-totoracocha", from: -14, until: 25, reach: 61 },
  { key: "chocolate-lago-agrio", from: -13, until: 26, reach: 54 },
  { key: "papas-nativas", from: -12, until: 27, reach: 47 },
  { key: "botines-ambato", from: -11, until: 28, reach: 68 },
  { key: "carpinteria-pelileo", from: -10, until: 25, reach: 35 },
  { key: "miel-penipe", from: -9, until: 26, reach: 43 },
  { key: "ponedoras", from: -4, until: 35, reach: 10 },
  { key: "cocadas-atacames", from: -2, until: 28, reach: 14 },
  { key: "computadoras-quevedo", from: -1, until: 38, reach: 0 },
];

export const plans: readonly CampaignPlan[] = [...ended, ...live];

/** A gift by somebody who had given before under another form of their address. */
export const heldGift = { key: "serigrafia-carcelen", day: -1, amount: 40_00n };

/** Donations given back one by one: which of a campaign's paid donations, on what day, all of it or cents. */
export const singleRefunds = [
  {
    key: "refrito-listo",
    nth: 4,
    day: -20,
    part: "all",
    note: "La misma persona pagó dos veces en un minuto.",
  },
  {
    key: "bicis-reparto",
    nth: 7,
    day: -16,
    part: "all",
    note: "Pidió la devolución: quiso aportar a otra campaña.",
  },
  { key: "cafe-zaruma", nth: 5, day: -12, part: "half", note: "Escribió el doble de lo que quería aportar." },
  { key: "serigrafia-carcelen", nth: 3, day: -1, part: "all", note: "Pagó con la tarjeta de otra persona." },
] as const;
