/** A paper that an entrepreneur hands in: for which line of the budget, counted from 0, cents, from whom, and what. */
export type SeedPaper = { line: number; cents: bigint; supplier: string; bought: string };

type Shown = { key: string; position: number; day: number; papers: SeedPaper[]; message?: string };

/** Evidence of tranches, with the day it was sent. */
export const handedIn: Shown[] = [
  {
    key: "semillas-lago-agrio",
    position: 1,
    day: -30,
    papers: [
      { line: 0, cents: 380_00n, supplier: "Hornos del Oriente", bought: "Horno de secado a gas, usado" },
      {
        line: 1,
        cents: 118_50n,
        supplier: "Ferretería El Tornillo",
        bought: "Un taladro de precisión y brocas",
      },
    ],
  },
  {
    key: "semillas-lago-agrio",
    position: 2,
    day: -23,
    papers: [
      { line: 1, cents: 64_00n, supplier: "Ferretería El Tornillo", bought: "El segundo taladro" },
      { line: 2, cents: 171_20n, supplier: "Platería Don Ángel", bought: "Hilo encerado, broches y plata" },
      { line: 3, cents: 60_00n, supplier: "Carpintería Vargas", bought: "Tres exhibidores de madera" },
    ],
    message: "El taladro salió más barato y con eso compramos más broches.",
  },
  {
    key: "toquilla-montecristi",
    position: 1,
    day: -6,
    papers: [
      { line: 0, cents: 520_00n, supplier: "Maestro Holguín", bought: "Cuatro hormas de laurel" },
      { line: 2, cents: 410_00n, supplier: "Tejedoras de Pile", bought: "Paja toquilla, primera entrega" },
    ],
  },
  {
    key: "jabones-ruda",
    position: 1,
    day: -2,
    papers: [
      { line: 0, cents: 290_00n, supplier: "Aceros Machala", bought: "Estantes de curado" },
      { line: 1, cents: 240_00n, supplier: "Importadora Andina", bought: "Moldes y cortadora de alambre" },
      { line: 3, cents: 131_75n, supplier: "Química Sur", bought: "Aceites y sosa" },
    ],
    message: "Falta la batidora: la compro con el tramo que viene.",
  },
  // Its second paper is one that another campaign showed before.
  {
    key: "maquinas-domicilio",
    position: 1,
    day: -1,
    papers: [
      { line: 1, cents: 92_00n, supplier: "Motorepuestos Loja", bought: "Caja de aluminio y casco" },
      {
        line: 2,
        cents: 118_50n,
        supplier: "Ferretería El Tornillo",
        bought: "Un taladro de precisión y brocas",
      },
    ],
  },
];

/** What a reviewer said to them. */
export const reviewed: { key: string; position: number; day: number; asks?: string }[] = [
  { key: "semillas-lago-agrio", position: 1, day: -29 },
  { key: "semillas-lago-agrio", position: 2, day: -22 },
  {
    key: "toquilla-montecristi",
    position: 1,
    day: -4,
    asks: "La nota de la paja no dice de quién es. ¿Puede pedir que le pongan el nombre y la fecha, y subirla otra vez?",
  },
];

/** Tranches after the first, with the day on which each was proposed; approved, paid and confirmed on those that follow. */
export const laterTranches = [
  { key: "semillas-lago-agrio", position: 2, day: -27, owner: "Delia Criollo" },
  { key: "semillas-lago-agrio", position: 3, day: -20, owner: "Delia Criollo" },
];

export const finalReport = {
  key: "semillas-lago-agrio",
  sentOn: -15,
  acceptedOn: -13,
  picture: "semillas-lago-agrio",
  pictureAlt: "Dibujo del collar que ahora se vende en Quito",
  content: {
    text: [
      "El horno llegó en canoa, como todo lo pesado. La primera tanda se nos pasó y quedó tostada; la segunda ya no. Desde entonces no hemos perdido ni una semilla.",
      "Con los dos taladros trabajamos cinco a la vez en lugar de dos. Hicimos 140 collares y vendimos 96, la mitad en Quito. Nadie ha devuelto ninguno.",
      "Lo que no salió: los exhibidores son hermosos y no caben en el bus. Los dejamos en la tienda de Lago Agrio y para las ferias usamos una tela.",
    ].join("\n\n"),
    salesBefore: 210_00n,
    salesAfter: 545_00n,
    jobsBefore: 6,
    jobsAfter: 10,
    formalised: "in_progress",
  },
} as const;
