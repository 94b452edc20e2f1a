/** Words of the e-mail that tells operators of a dispute. */
const es = {
  subject: (amount: string, date: string) => `Un banco disputa ${amount}: hay plazo hasta el ${date}`,
  subjectWithoutDate: (amount: string) => `Un banco disputa ${amount}`,
  title: "Un banco pide un pago de vuelta",
  lead: (amount: string, code: string, campaign: string) =>
    `El banco del donante pide de vuelta ${amount} del aporte ${code} a «${campaign}».`,
  leadUnknown: (amount: string) =>
    `Un banco pide de vuelta ${amount} de un pago que todavía no es ningún aporte en el libro.`,
  reason: (reason: string) => `Motivo del banco: ${reason}.`,
  until: (moment: string) =>
    `Stripe recibe pruebas hasta el ${moment}. Sin respuesta, la disputa se pierde, y la plataforma paga su costo.`,
  untilUnknown: "Stripe todavía no dice hasta cuándo recibe pruebas: mírelo en su panel.",
  act: "Qué hacer: en Operación baje las pruebas (PDF) y respóndalas en el panel de Stripe. Hasta que el banco decida, el aporte y su contrapartida quedan apartados.",
  button: "Ver las disputas",
};

const en: typeof es = {
  subject: (amount, date) => `A bank disputes ${amount}: to be answered by ${date}`,
  subjectWithoutDate: (amount) => `A bank disputes ${amount}`,
  title: "A bank asks for a payment back",
  lead: (amount, code, campaign) =>
    `The donor's bank asks for ${amount} of the donation ${code} to “${campaign}” back.`,
  leadUnknown: (amount) =>
    `A bank asks for ${amount} back, of a payment that is no donation in the book yet.`,
  reason: (reason) => `The bank's reason: ${reason}.`,
  until: (moment) =>
    `Stripe takes evidence until ${moment}. Without an answer the dispute is lost, and the platform pays its cost.`,
  untilUnknown: "Stripe does not say yet until when it takes evidence: look at its dashboard.",
  act: "What to do: take the evidence (PDF) from Operation, and answer with it in Stripe's dashboard. Until the bank decides, the donation and its match are set aside.",
  button: "See the disputes",
};

export const disputeOpened = { es, en };
