import ErasureAsked from "#emails/erasure-asked.tsx";
import ErasureDone from "#emails/erasure-done.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

/** E-mails about the rights of people, with what they must say. */
export const rightsMails: MailCase[] = [
  [
    "a request to be forgotten",
    { kind: "erasure-asked", facts: ErasureAsked.PreviewProps.facts },
    ["24 horas", "No se puede deshacer", "/olvidar/m2x0a1"],
    ["24 hours", "cannot be undone", "/olvidar/m2x0a1"],
  ],
  [
    "the last mail to who was forgotten",
    { kind: "erasure-done", facts: ErasureDone.PreviewProps.facts },
    ["2 aportes", "una campaña", "20 de mayo de 2027", "20 de noviembre de 2033"],
    ["2 donations", "one campaign", "without a name"],
  ],
];
