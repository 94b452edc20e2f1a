/** Words of the e-mail that tells operators of a batch of payouts that waits for a second person. */
const es = {
  subject: (number: number, total: string) => `El lote ${number} espera su aprobación: ${total}`,
  title: "Un lote de desembolsos espera a otra persona",
  lead: (name: string, number: number, payouts: number, total: string) =>
    `${name} armó el lote ${number}: ${payouts === 1 ? "1 desembolso" : `${payouts} desembolsos`}, ${total}. Mientras nadie más lo apruebe, no se paga.`,
  rule: "Quien lo armó no lo aprueba. Quien lo apruebe puede también enviarlo. Nadie aprueba ni envía el pago de una liberación que aprobó o que recibe.",
  button: "Ver el lote",
};

const en: typeof es = {
  subject: (number, total) => `Batch ${number} waits for your approval: ${total}`,
  title: "A batch of payouts waits for somebody else",
  lead: (name, number, payouts, total) =>
    `${name} put batch ${number} together: ${payouts === 1 ? "1 payout" : `${payouts} payouts`}, ${total}. Until somebody else approves it, it is not paid.`,
  rule: "Who put it together does not approve it. Who approves it may also send it. Nobody approves or sends the payout of a release that they approved or receive.",
  button: "See the batch",
};

export const batchWaiting = { es, en };
