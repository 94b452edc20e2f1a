/** Words of the e-mail that brings the news of a campaign. */
const es = {
  subject: (title: string, campaign: string) => `${title} · ${campaign}`,
  lead: (name: string, campaign: string) =>
    `Novedades de ${name}, de la campaña «${campaign}» a la que usted aportó:`,
  button: (pictures: number): string => (pictures > 0 ? "Ver con fotos" : "Ver en la página"),
  unsubscribe: "No quiero más novedades de esta campaña",
  thanks: {
    subject: (name: string) => `${name} le da las gracias`,
    title: (name: string) => `${name} le da las gracias`,
    lead: (campaign: string) => `Usted aportó a «${campaign}». Esto le escribe:`,
    button: "Ver mi aporte",
  },
};

const en: typeof es = {
  subject: (title, campaign) => `${title} · ${campaign}`,
  lead: (name, campaign) => `News from ${name}, of the campaign “${campaign}” that you gave to:`,
  button: (pictures) => (pictures > 0 ? "See it with photos" : "See it on the page"),
  unsubscribe: "I want no more news of this campaign",
  thanks: {
    subject: (name) => `${name} thanks you`,
    title: (name) => `${name} thanks you`,
    lead: (campaign) => `You gave to “${campaign}”. This is what they write:`,
    button: "See my donation",
  },
};

export const campaignNews = { es, en };
