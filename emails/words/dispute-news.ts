/** Words of the e-mails that tell a donor of a dispute, and operators how one ended. */
const es = {
  gift: {
    subject: (amount: string) => `Su banco revisa su aporte de ${amount}`,
    title: "Su banco revisa este pago",
    lead: (amount: string, code: string, campaign: string) =>
      `Su banco nos pidió de vuelta ${amount} de su aporte ${code} a «${campaign}». Suele pasar cuando alguien no reconoce un cobro en su estado de cuenta.`,
    means:
      "Hasta que el banco decida, su aporte y su contrapartida quedan apartados. Nadie pierde el dinero mientras tanto, y usted no tiene que pagar nada.",
    over: "La campaña terminó sin llegar. Nada se devuelve dos veces: si el banco se queda con el dinero, se lo da él; si lo deja, se lo devolvemos nosotros.",
    mistake:
      "Si fue una equivocación, llame a su banco y dígale que retira el reclamo: todo sigue entonces como antes. Si no fue usted quien aportó, no haga nada: su banco ya lo está viendo.",
    button: "Ver mi aporte",
  },
  decided: {
    subject: (isWon: boolean, amount: string) =>
      isWon ? `Disputa ganada: ${amount}` : `Disputa perdida: ${amount}`,
    title: (isWon: boolean): string => (isWon ? "Una disputa se ganó" : "Una disputa se perdió"),
    lead: (isWon: boolean, amount: string, of: string) =>
      isWon
        ? `El banco pedía de vuelta ${amount} ${of}, y decidió a favor del aporte.`
        : `El banco pidió de vuelta ${amount} ${of}, y se quedó con ellos.`,
    ofGift: (code: string, campaign: string) => `del aporte ${code} a «${campaign}»`,
    ofPayment: "de un pago que no es ningún aporte en el libro",
    won: "El aporte y su contrapartida están libres otra vez; si su campaña no llegó, la devolución sale sola. El costo de la disputa lo paga la plataforma.",
    lost: "El aporte sale de la campaña y su contrapartida vuelve al fondo; si ya se había liberado, la campaña lo debe. El costo de la disputa lo paga la plataforma. No hay nada más que responder.",
    button: "Ver qué pasó",
  },
};

const en: typeof es = {
  gift: {
    subject: (amount) => `Your bank is looking into your donation of ${amount}`,
    title: "Your bank is looking into this payment",
    lead: (amount, code, campaign) =>
      `Your bank asked us for ${amount} of your donation ${code} to “${campaign}” back. This often happens when somebody does not recognise a charge on their statement.`,
    means:
      "Until the bank decides, your donation and its match are set aside. Nobody loses the money meanwhile, and you have nothing to pay.",
    over: "The campaign ended without reaching its goal. Nothing is given back twice: if the bank keeps the money, it gives it to you; if it lets go, we do.",
    mistake:
      "If it was a mistake, call your bank and say that you withdraw the claim: then all goes on as before. If it was not you who gave, do nothing: your bank is looking into it.",
    button: "See my donation",
  },
  decided: {
    subject: (isWon, amount) => (isWon ? `Dispute won: ${amount}` : `Dispute lost: ${amount}`),
    title: (isWon) => (isWon ? "A dispute was won" : "A dispute was lost"),
    lead: (isWon, amount, of) =>
      isWon
        ? `The bank asked for ${amount} ${of} back, and decided for the donation.`
        : `The bank asked for ${amount} ${of} back, and keeps it.`,
    ofGift: (code, campaign) => `of the donation ${code} to “${campaign}”`,
    ofPayment: "of a payment that is no donation in the book",
    won: "Donation and match are free again; if its campaign failed, the refund leaves by itself. The platform pays the cost of the dispute.",
    lost: "The donation leaves the campaign and its match returns to the fund; if it was released already, the campaign owes it. The platform pays the cost of the dispute. There is nothing more to answer.",
    button: "See what happened",
  },
};

export const disputeNews = { es, en };
