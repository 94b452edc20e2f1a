/** Words of the e-mails about a refund that the card did not take. */
const es = {
  undelivered: {
    subject: (total: string) => `Su devolución de ${total}: díganos a qué cuenta`,
    title: "La tarjeta no recibió la devolución",
    lead: (total: string, campaign: string, code: string) =>
      `Quisimos devolver a su tarjeta ${total} de su aporte ${code} a «${campaign}», y no llegaron. Suele pasar cuando la tarjeta está cerrada o venció.`,
    act: (contact: string) =>
      `Se los pagamos por transferencia. Escriba en la página de su aporte (el botón de abajo) el banco, el número de la cuenta y el nombre de su titular; allí se guardan cifrados. Si prefiere, responda a este correo: llega a ${contact}.`,
    safe: "Nunca le pedimos el número de la tarjeta, claves ni códigos.",
  },
  stated: {
    subject: (total: string) => `Ya sabemos a qué cuenta pagar su devolución de ${total}`,
    title: "Anotamos su cuenta",
    lead: (total: string, campaign: string, code: string) =>
      `En la página de su aporte ${code} a «${campaign}» se escribió a qué cuenta pagar ${total}. La transferencia la hace una persona y la confirma otra.`,
    act: (contact: string) =>
      `Si no fue usted, responda a este correo hoy mismo: llega a ${contact}. No se paga nada hasta aclararlo.`,
  },
  transferred: {
    subject: (total: string) => `Le pagamos ${total} por transferencia`,
    title: "Su devolución está pagada",
    lead: (total: string, campaign: string, code: string, moment: string) =>
      `${total} de su aporte ${code} a «${campaign}» se le pagaron por transferencia el ${moment}.`,
    reference: (reference: string) => `Referencia del banco: ${reference}`,
    act: "Si en tres días hábiles no están en su cuenta, responda a este correo.",
  },
  button: "Ver mi aporte",
};

const en: typeof es = {
  undelivered: {
    subject: (total) => `Your refund of ${total}: tell us to which account`,
    title: "The card did not take the refund",
    lead: (total, campaign, code) =>
      `We tried to give ${total} of your donation ${code} to “${campaign}” back to your card, and they did not arrive. This often happens when the card is closed or has expired.`,
    act: (contact) =>
      `We pay it by bank transfer. Write the bank, the number of the account and the name of its holder on the page of your donation (the button below), where they are kept encrypted. If you rather like, answer this e-mail: it reaches ${contact}.`,
    safe: "We never ask for the number of your card, for passwords or for codes.",
  },
  stated: {
    subject: (total) => `We know to which account to pay your refund of ${total}`,
    title: "We noted your account",
    lead: (total, campaign, code) =>
      `On the page of your donation ${code} to “${campaign}” it was written to which account to pay ${total}. One person makes the transfer and another confirms it.`,
    act: (contact) =>
      `If it was not you, answer this e-mail today: it reaches ${contact}. Nothing is paid until that is clear.`,
  },
  transferred: {
    subject: (total) => `We paid you ${total} by transfer`,
    title: "Your refund is paid",
    lead: (total, campaign, code, moment) =>
      `${total} of your donation ${code} to “${campaign}” were paid to you by bank transfer on ${moment}.`,
    reference: (reference) => `The bank's reference: ${reference}`,
    act: "If it is not in your account within three working days, answer this e-mail.",
  },
  button: "See my donation",
};

export const refundByTransfer = { es, en };
