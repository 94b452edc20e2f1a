/** Words of the e-mail to who reviews what was sent. */
const es = {
  what: {
    campaign: () => "la campaña",
    evidence: (position: number | null) => `los respaldos del tramo ${position}`,
    report: () => "el informe final",
  },
  subjects: {
    campaign: (campaign: string) => `Por revisar: «${campaign}»`,
    evidence: (campaign: string) => `Por revisar: respaldos de «${campaign}»`,
    report: (campaign: string) => `Por revisar: el informe final de «${campaign}»`,
  },
  title: "Algo espera su revisión",
  lead: (name: string, what: string) => `${name} envió ${what} a revisión.`,
  needs: {
    campaign: "Se publica cuando la aprueban la plataforma y el socio de la convocatoria.",
    evidence: "Basta con que lo revise una persona. El tramo siguiente puede estar esperándolo.",
    report:
      "Basta con que lo revise una persona. Al aceptarlo, la campaña se cierra y el informe se publica.",
  },
  labels: { campaign: "Campaña", call: "Convocatoria" },
  button: "Revisar",
};

const en: typeof es = {
  what: {
    campaign: () => "the campaign",
    evidence: (position) => `the evidence of tranche ${position}`,
    report: () => "the final report",
  },
  subjects: {
    campaign: (campaign) => `To review: “${campaign}”`,
    evidence: (campaign) => `To review: evidence of “${campaign}”`,
    report: (campaign) => `To review: the final report of “${campaign}”`,
  },
  title: "Something waits for your review",
  lead: (name, what) => `${name} sent ${what} to review.`,
  needs: {
    campaign: "It is published when the platform and the matcher of the call have both approved it.",
    evidence: "It takes one person. The next tranche may be waiting for it.",
    report: "It takes one person. Accepting it closes the campaign and publishes the report.",
  },
  labels: { campaign: "Campaign", call: "Call" },
  button: "Review",
};

export const reviewWaiting = { es, en };
