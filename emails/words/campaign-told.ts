/** Words of the e-mail that tells an entrepreneur what happened to the campaign. */
const es = {
  reason: (reason: string) => `Motivo: ${reason}`,
  failed: {
    subject: (campaign: string) => `Terminó «${campaign}»: esta vez no llegó a su meta`,
    title: "Su campaña terminó sin llegar a la meta",
    lead: (campaign: string, goal: string) => `«${campaign}» terminó sin llegar a su meta de ${goal}.`,
    leadWithoutGifts: (campaign: string) => `«${campaign}» terminó sin aportes que entregarle.`,
    steps: [
      "Cada persona que aportó recibe todo de vuelta, y la contrapartida vuelve al fondo. Esperanza hace las devoluciones y avisa a cada persona por qué: usted no debe nada ni tiene que hacer nada.",
      "Lo que aprendió queda con usted. Cuando quiera, puede empezar otra campaña desde su panel, por ejemplo con una meta más baja.",
    ],
  },
  paused: {
    subject: (campaign: string) => `En pausa: «${campaign}»`,
    title: "Su campaña está en pausa",
    lead: (campaign: string) => `El equipo de Esperanza puso en pausa «${campaign}».`,
    steps: [
      "Por ahora nadie puede empezar un aporte. Los aportes que ya tiene siguen en la campaña, y la fecha del final no cambia.",
      "Este motivo también se lee en la página de la campaña. Si hay un error o puede aclararlo, responda a este correo.",
    ],
  },
  resumed: {
    subject: (campaign: string) => `Recibe aportes otra vez: «${campaign}»`,
    title: "Su campaña sigue",
    lead: (campaign: string) => `Terminó la pausa: «${campaign}» recibe aportes otra vez.`,
    until: (day: string) => `Los recibe hasta el ${day}.`,
    steps: ["Puede contarlo a quienes querían aportar y no pudieron."],
  },
  cancelled: {
    subject: (campaign: string) => `Cancelada: «${campaign}»`,
    title: "Su campaña fue cancelada",
    lead: (campaign: string) => `El equipo de Esperanza canceló «${campaign}».`,
    steps: [
      "Cada persona que aportó recibe todo de vuelta, y la contrapartida vuelve al fondo. Esperanza hace las devoluciones y avisa a cada persona: usted no tiene que hacer nada.",
      "Este motivo también se lee en la página de la campaña. Si no está de acuerdo o no lo entiende, responda a este correo.",
    ],
  },
  button: "Abrir mi campaña",
};

const en: typeof es = {
  reason: (reason) => `Reason: ${reason}`,
  failed: {
    subject: (campaign) => `“${campaign}” has ended: it did not reach its goal this time`,
    title: "Your campaign ended without reaching its goal",
    lead: (campaign, goal) => `“${campaign}” ended without reaching its goal of ${goal}.`,
    leadWithoutGifts: (campaign) => `“${campaign}” ended without donations to hand over to you.`,
    steps: [
      "Everybody who gave gets everything back, and the match returns to the fund. Esperanza makes the refunds and tells each person why: you owe nothing and have nothing to do.",
      "What you learned stays with you. Whenever you like you can begin another campaign in your panel, for example with a lower goal.",
    ],
  },
  paused: {
    subject: (campaign) => `Paused: “${campaign}”`,
    title: "Your campaign is paused",
    lead: (campaign) => `The Esperanza team paused “${campaign}”.`,
    steps: [
      "For now nobody can begin a donation. The donations it has stay with the campaign, and the day of its end does not change.",
      "This reason also stands on the campaign's page. If it is mistaken or you can clear it up, answer this e-mail.",
    ],
  },
  resumed: {
    subject: (campaign) => `It takes donations again: “${campaign}”`,
    title: "Your campaign goes on",
    lead: (campaign) => `The pause is over: “${campaign}” takes donations again.`,
    until: (day) => `It takes them until ${day}.`,
    steps: ["You can tell those who wanted to give and could not."],
  },
  cancelled: {
    subject: (campaign) => `Cancelled: “${campaign}”`,
    title: "Your campaign was cancelled",
    lead: (campaign) => `The Esperanza team cancelled “${campaign}”.`,
    steps: [
      "Everybody who gave gets everything back, and the match returns to the fund. Esperanza makes the refunds and tells each person: you have nothing to do.",
      "This reason also stands on the campaign's page. If you disagree or do not understand it, answer this e-mail.",
    ],
  },
  button: "Open my campaign",
};

export const campaignToldWords = { es, en };
