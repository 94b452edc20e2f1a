import DisputeDecided from "#emails/dispute-decided.tsx";
import DisputeOpened from "#emails/dispute-opened.tsx";
import GiftDisputed from "#emails/gift-disputed.tsx";
import RefundAccountStated from "#emails/refund-account-stated.tsx";
import RefundDecided from "#emails/refund-decided.tsx";
import RefundTransferred from "#emails/refund-transferred.tsx";
import RefundUndelivered from "#emails/refund-undelivered.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

const dispute = DisputeOpened.PreviewProps.facts;

/** E-mails about money that goes back to donors, with what they must say. */
export const refundMails: MailCase[] = [
  [
    "a refund that the card did not take",
    { kind: "refund-undelivered", facts: RefundUndelivered.PreviewProps.facts },
    [
      "La tarjeta no recibió",
      "$30,00 de su aporte E-36D04016",
      "Escriba en la página de su aporte",
      "llega a ayuda@example.org",
    ],
    [
      "The card did not take",
      "$30.00 of your donation E-36D04016",
      "on the page of your donation",
      "it reaches ayuda@example.org",
    ],
  ],
  [
    "an account that was said for a refund",
    { kind: "refund-account-stated", facts: RefundAccountStated.PreviewProps.facts },
    ["$30,00", "Si no fue usted", "ayuda@example.org"],
    ["$30.00", "If it was not you", "ayuda@example.org"],
  ],
  [
    "a refund that was paid by transfer",
    { kind: "refund-transferred", facts: RefundTransferred.PreviewProps.facts },
    ["$30,00 de su aporte E-36D04016", "por transferencia el 20 de noviembre de 2026", "TRX 88"],
    ["by bank transfer on 20 November 2026", "TRX 88"],
  ],
  [
    "a refund of a gift made in hand",
    { kind: "refund-decided", facts: { ...RefundDecided.PreviewProps.facts, isByTransfer: true } },
    ["por transferencia"],
    ["by bank transfer"],
  ],
  [
    "a held gift that is given back after a review",
    {
      kind: "refund-decided",
      facts: { ...RefundDecided.PreviewProps.facts, reason: "reviewed", note: null },
    },
    ["después de la revisión vuelve entero"],
    ["after the review all of it goes back"],
  ],
  [
    "a gift that its donor's bank disputes",
    { kind: "gift-disputed", facts: GiftDisputed.PreviewProps.facts },
    ["$30,00 de su aporte E-36D04016", "dígale que retira el reclamo", "/aportes/Zk3v9QmT"],
    ["$30.00 of your donation E-36D04016", "you withdraw the claim"],
  ],
  [
    "a dispute that was lost",
    { kind: "dispute-decided", facts: DisputeDecided.PreviewProps.facts },
    ["$30,00 del aporte E-36D04016", "Una disputa se perdió", "/panel/aportes/"],
    ["$30.00 of the donation E-36D04016", "A dispute was lost"],
  ],
  [
    "a dispute that was won, of a payment that is no gift",
    { kind: "dispute-decided", facts: { ...DisputeDecided.PreviewProps.facts, verdict: "won", gift: null } },
    ["Una disputa se ganó", "no es ningún aporte"],
    ["A dispute was won", "no donation in the book"],
  ],
  [
    "a dispute, with its deadline",
    { kind: "dispute-opened", facts: dispute },
    ["$30,00 del aporte E-36D04016 a «Jabones", "pruebas hasta el 4 de diciembre", "/panel/operacion"],
    ["$30.00 of the donation E-36D04016", "evidence until 4 December", "/panel/operacion"],
  ],
  [
    "a dispute of a payment that is no gift, and without a deadline",
    { kind: "dispute-opened", facts: { ...dispute, gift: null, evidenceDueAt: null } },
    ["de un pago que todavía no es", "todavía no dice hasta cuándo"],
    ["of a payment that is no donation", "does not say yet until when"],
  ],
];
