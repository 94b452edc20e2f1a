import type { MailContent } from "#app/domain/ports/mail-writer.ts";
import BatchWaiting from "#emails/batch-waiting.tsx";
import PayoutAccountChanged from "#emails/payout-account-changed.tsx";
import PayoutReturned from "#emails/payout-returned.tsx";

/** An e-mail by name, with what it must say in Spanish and in English. */
export type MailCase = [name: string, content: MailContent, inSpanish: string[], inEnglish: string[]];

const account = PayoutAccountChanged.PreviewProps.facts;
const returned = PayoutReturned.PreviewProps.facts;

/** E-mails about where people are paid, and what came back from there. */
export const payoutMails: MailCase[] = [
  [
    "a batch that waits for a second person",
    { kind: "batch-waiting", facts: BatchWaiting.PreviewProps.facts },
    ["Rosa Quishpe armó el lote 12: 3 desembolsos, $1.350,00", "puede también enviarlo"],
    ["Rosa Quishpe put batch 12 together: 3 payouts, $1,350.00", "may also send it"],
  ],
  [
    "a changed account for payouts, to its owner",
    { kind: "payout-account-changed", facts: account },
    [
      "Jardín Azuayo, cuenta •••• 4821",
      "hasta el 23 de noviembre",
      "¿No fue usted?",
      "Responda a este correo",
    ],
    ["Jardín Azuayo, account •••• 4821", "until 23 November", "Was it not you?", "/panel/cuenta-de-cobro"],
  ],
  [
    "a first account, of cash",
    { kind: "payout-account-changed", facts: { ...account, bank: null, usableFrom: null } },
    ["efectivo en una agencia, con el documento •••• 4821", "¿No fue usted?"],
    ["cash at an agency", "Was it not you?"],
  ],
  [
    "a changed account for payouts, to an operator",
    { kind: "payout-account-changed", facts: { ...account, reader: "operator" } },
    ["Yusmary registró otra cuenta de cobro", "bloquee el cambio"],
    ["Yusmary gave another payout account", "block the change"],
  ],
  [
    "a payout that came back, to its entrepreneur",
    { kind: "payout-returned", facts: returned },
    [
      "No pudimos entregarle $1.297,75",
      "La Espiga",
      "está a salvo",
      "Motivo: la cuenta está cerrada",
      "Jardín Azuayo, cuenta •••• 4821",
      "revise su cuenta de cobro",
      "esperamos 72 horas",
      "/panel/cuenta-de-cobro",
    ],
    [
      "We could not pay you $1,297.75",
      "is safe",
      "account •••• 4821",
      "check your payout account",
      "72 hours",
    ],
  ],
  [
    "cash that came back, to its entrepreneur",
    {
      kind: "payout-returned",
      facts: { ...returned, account: { bank: null, masked: "•••• 4821" }, isCash: true },
    },
    ["con el documento •••• 4821", "ya no sirve", "un código nuevo"],
    ["cash at an agency", "is void now", "a new code"],
  ],
  [
    "a payout that came back, to an operator",
    { kind: "payout-returned", facts: { ...returned, reader: "operator", account: null } },
    ["Volvió un desembolso: $1.297,75 de Marisol", "espera que se pague", "Nunca le pida el número"],
    ["A payout came back: $1,297.75 of Marisol", "waits to be paid", "Never ask for the number"],
  ],
];
