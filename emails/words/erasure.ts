/** Words of the e-mails about being forgotten. */
const es = {
  asked: {
    subject: "Confirme que quiere borrar sus datos de Esperanza",
    title: "¿Borramos sus datos?",
    lead: "Alguien pidió borrar todo lo que Esperanza guarda de esta dirección. Si fue usted, abra el enlace y confirme. Vale 24 horas.",
    once: "No se puede deshacer: su nombre, su correo, sus mensajes y su cuenta se borran para siempre.",
    notYou: "Si no fue usted, no haga nada: sin abrir el enlace y confirmar no se borra nada.",
    button: "Ver qué se borra",
  },
  done: {
    subject: "Sus datos de Esperanza se borraron",
    title: "Sus datos ya no están",
    lead: "Este es el último correo que le enviamos. También esta dirección se olvida ahora.",
    erased: "Qué se borró",
    gifts: (count: number) =>
      count === 1 ? "Nombre, correo y mensaje de un aporte" : `Nombre, correo y mensaje de ${count} aportes`,
    campaigns: (count: number) =>
      count === 1
        ? "Historia, fotos y nombre de una campaña"
        : `Historia, fotos y nombre de ${count} campañas`,
    others: "Comentarios, correos enviados, sesiones, llaves de acceso y cuenta de cobro",
    stays: "Qué queda, y hasta cuándo",
    book: "Montos y fechas en el libro y en los recibos, sin nombre: para siempre, porque de ellos depende la suma de todos.",
    papers: (until: string) =>
      `Papeles de dinero que la ley pide guardar (respaldos de gastos, archivos de pagos al banco, cifrados): al menos hasta el ${until}.`,
    devices: (until: string) =>
      `Desde qué aparato y red se hizo un aporte, por si un banco lo disputa: hasta el ${until}.`,
    stripe: "Stripe, que cobró la tarjeta, guarda lo suyo según sus propias reglas.",
  },
};

const en: typeof es = {
  asked: {
    subject: "Confirm that you want your Esperanza data erased",
    title: "Shall we erase your data?",
    lead: "Somebody asked to erase all that Esperanza keeps of this address. If it was you, open the link and confirm. It works for 24 hours.",
    once: "It cannot be undone: your name, e-mail, messages and account are erased for good.",
    notYou: "If it was not you, do nothing: unless the link is opened and confirmed, nothing is erased.",
    button: "See what is erased",
  },
  done: {
    subject: "Your Esperanza data was erased",
    title: "Your data is gone",
    lead: "This is the last e-mail that we send you. This address is forgotten now, too.",
    erased: "What was erased",
    gifts: (count) =>
      count === 1
        ? "Name, e-mail and message of one donation"
        : `Name, e-mail and message of ${count} donations`,
    campaigns: (count) =>
      count === 1
        ? "Story, pictures and name of one campaign"
        : `Story, pictures and name of ${count} campaigns`,
    others: "Comments, sent e-mails, sessions, passkeys and payout account",
    stays: "What stays, and until when",
    book: "Amounts and dates in the book and on receipts, without a name: for good, since the sum of all depends on them.",
    papers: (until) =>
      `Papers of money that the law asks us to keep (evidence of spending, encrypted files of payments to the bank): at least until ${until}.`,
    devices: (until) =>
      `From which device and network a donation was made, in case a bank disputes it: until ${until}.`,
    stripe: "Stripe, which charged the card, keeps its own by its own rules.",
  },
};

export const erasure = { es, en };
