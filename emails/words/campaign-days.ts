/** Words of the e-mails about the days of a campaign: its opening, its end, its second round. */
const es = {
  opened: {
    subject: (campaign: string) => `Ya está en línea: «${campaign}»`,
    title: "Su campaña está en línea",
    lead: (campaign: string, until: string) =>
      `«${campaign}» recibe aportes desde ahora y hasta el ${until}.`,
    next: "Lo que más ayuda en los primeros días es contarlo a la gente conocida. En su panel hay un texto listo para WhatsApp, un afiche y una imagen.",
    button: "Abrir la campaña",
  },
  ending: {
    subject: (campaign: string) => `Mañana termina «${campaign}»: así va`,
    title: "Su campaña termina pronto",
    lead: (campaign: string, moment: string) => `«${campaign}» recibe aportes hasta el ${moment}.`,
    missing: "Falta para la meta",
    goalReached: "Llegó a su meta: si nada cambia, el dinero es suyo y se le entrega por tramos.",
    allOrNothing: (missing: string) =>
      `Le faltan ${missing}. Si no llega a la meta, la campaña no recibe el dinero: cada persona recibe su aporte de vuelta y la contrapartida vuelve al fondo.`,
    keep: (missing: string) =>
      `Le faltan ${missing}. Aunque no llegue a la meta, se queda con lo que la gente aportó.`,
    gate: (donors: number, raised: string | null) =>
      `Para que la contrapartida sea suya ${[
        donors > 0 &&
          `${donors === 1 ? "falta 1 persona" : `faltan ${donors} personas`} que aporte${donors === 1 ? "" : "n"}`,
        raised && `faltan ${raised} en aportes`,
      ]
        .filter(Boolean)
        .join(" y ")}. Sin eso vuelve al fondo.`,
    tip: "Las últimas 24 horas son las que más se mueven: escriba a quienes le dijeron «después».",
    button: "Compartir la campaña",
  },
  /** Of one that keeps what it raised, below its goal. */
  kept: {
    subject: (campaign: string) => `«${campaign}» terminó: recibe lo que reunió`,
    title: "La campaña terminó, y recibe lo que reunió",
  },
  extended: {
    subject: (campaign: string) => `«${campaign}» llegó a su meta y sigue`,
    title: "Llegó a su meta, y sigue un tiempo más",
    lead: (name: string, campaign: string) =>
      `Gracias a usted y a otras personas, «${campaign}» de ${name} llegó a su meta. Empieza una segunda ronda.`,
    days: (first: string, until: string) =>
      `Iba a terminar el ${first}; ahora recibe aportes hasta el ${until}. Su aporte sigue en la campaña, con la misma contrapartida y las mismas reglas. El dinero se entrega después del nuevo final.`,
    button: "Ver mi aporte",
  },
};

const en: typeof es = {
  opened: {
    subject: (campaign) => `It is live: “${campaign}”`,
    title: "Your campaign is live",
    lead: (campaign, until) => `“${campaign}” takes donations from now until ${until}.`,
    next: "What helps most in the first days is telling the people you know. Your panel has a text ready for WhatsApp, a poster and an image.",
    button: "Open the campaign",
  },
  ending: {
    subject: (campaign) => `“${campaign}” ends tomorrow: how it stands`,
    title: "Your campaign ends soon",
    lead: (campaign, moment) => `“${campaign}” takes donations until ${moment}.`,
    missing: "Missing to the goal",
    goalReached:
      "It has reached its goal: if nothing changes, the money is yours and is handed over in tranches.",
    allOrNothing: (missing) =>
      `${missing} are missing. If it does not reach its goal, the campaign gets no money: each person gets their donation back and the match returns to the fund.`,
    keep: (missing) =>
      `${missing} are missing. Even if it does not reach its goal, you keep what people gave.`,
    gate: (donors, raised) =>
      `For the match to be yours ${[
        donors > 0 && `${donors} more ${donors === 1 ? "person has" : "people have"} to give`,
        raised && `${raised} more in donations are needed`,
      ]
        .filter(Boolean)
        .join(" and ")}. Without that it returns to the fund.`,
    tip: "The last 24 hours move the most: write to those who said “later”.",
    button: "Share the campaign",
  },
  kept: {
    subject: (campaign) => `“${campaign}” ended: it receives what it raised`,
    title: "The campaign ended, and receives what it raised",
  },
  extended: {
    subject: (campaign) => `“${campaign}” reached its goal and goes on`,
    title: "It reached its goal, and goes on for a while",
    lead: (name, campaign) =>
      `Thanks to you and others, “${campaign}” by ${name} reached its goal. A second round begins.`,
    days: (first, until) =>
      `It was to end on ${first}; now it takes donations until ${until}. Your donation stays in the campaign, with the same match and the same rules. The money is handed over after the new end.`,
    button: "See my donation",
  },
};

export const campaignDays = { es, en };
