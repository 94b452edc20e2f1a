/** Words of the e-mails about questions under a campaign. */
const es = {
  asked: {
    subject: (campaign: string) => `Le preguntan por «${campaign}»`,
    title: "Tiene una pregunta",
    titleOfComment: "Alguien le escribió",
    lead: (name: string | null, campaign: string) => `${name ?? "Una persona"} le escribió en «${campaign}»:`,
    waiting: "Como su campaña está protegida, nadie lo ve hasta que usted lo muestre.",
    button: "Responder",
  },
  answered: {
    subject: (campaign: string) => `Respuesta a su pregunta sobre «${campaign}»`,
    title: "Le respondieron",
    lead: (name: string) => `${name} respondió a su pregunta:`,
    asked: "Usted preguntó",
    button: "Ver en la página",
  },
};

const en: typeof es = {
  asked: {
    subject: (campaign) => `A question about “${campaign}”`,
    title: "You have a question",
    titleOfComment: "Somebody wrote to you",
    lead: (name, campaign) => `${name ?? "Somebody"} wrote to you under “${campaign}”:`,
    waiting: "Since your campaign is protected, nobody sees it until you show it.",
    button: "Answer",
  },
  answered: {
    subject: (campaign) => `An answer to your question about “${campaign}”`,
    title: "You have an answer",
    lead: (name) => `${name} answered your question:`,
    asked: "You asked",
    button: "See it on the page",
  },
};

export const comments = { es, en };
