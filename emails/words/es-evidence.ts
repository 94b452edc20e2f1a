/** Spanish words of the e-mails about evidence and final reports. English has exactly these keys. */
export const evidenceInSpanish = {
  evidenceDue: {
    subject: (campaign: string) => `Guarde los respaldos de «${campaign}»`,
    title: "Su dinero va en camino: guarde los respaldos",
    lead: (position: number, campaign: string) =>
      `Le enviamos el tramo ${position} de «${campaign}». El tramo siguiente se abre cuando usted muestre cómo usó este.`,
    howTitle: "Qué tiene que hacer",
    steps: [
      "Pida factura, nota de venta o recibo de todo lo que compre, y tómele una foto.",
      "Suba cada foto en la página de respaldos, con el monto y para qué fue. Puede hacerlo de a poco.",
      "Cuando estén todos, envíelos a revisión. Los respaldos no se publican.",
    ],
    button: "Subir mis respaldos",
  },
  evidenceDecided: {
    ofTranche: (position: number) => `los respaldos del tramo ${position}`,
    ofReport: "el informe final",
    subjects: {
      accepted: (what: string, campaign: string) => `Aceptamos ${what} de «${campaign}»`,
      asked: (what: string, campaign: string) => `Una pregunta sobre ${what} de «${campaign}»`,
    },
    titles: { accepted: "Está todo en orden", asked: "Nos falta algo" },
    leads: {
      accepted: (reviewer: string, what: string) => `${reviewer} revisó ${what} y está conforme.`,
      asked: (reviewer: string, what: string) => `${reviewer} revisó ${what} y le pregunta algo.`,
    },
    commentTitle: "Lo que escribió",
    next: {
      evidenceAccepted: "El tramo siguiente ya no espera respaldos. Le avisamos cuando se libere.",
      reportAccepted:
        "El informe ya está publicado en la página de su campaña, y avisamos a quienes aportaron. Gracias por contarlo.",
      evidenceAsked:
        "Nada se perdió: lo que subió sigue ahí. Agregue lo que falte o responda con un mensaje, y envíelo otra vez.",
      reportAsked: "Nada se perdió: su informe sigue ahí. Cámbielo y envíelo otra vez.",
    },
    button: "Abrir la página",
  },
  reportPublished: {
    subject: (campaign: string) => `Esto se logró con su aporte: «${campaign}»`,
    title: "Esto se logró con su aporte",
    lead: (name: string, campaign: string) =>
      `${name} cuenta qué hizo con el dinero de «${campaign}», la campaña a la que usted aportó.`,
    thanks: "Gracias por haber creído en esta campaña.",
    button: "Leer el informe",
  },
};

export type EvidenceWords = typeof evidenceInSpanish;
