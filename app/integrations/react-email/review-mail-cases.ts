import ReviewDecided from "#emails/review-decided.tsx";
import ReviewWaiting from "#emails/review-waiting.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

const review = ReviewDecided.PreviewProps.facts;
const waiting = ReviewWaiting.PreviewProps.facts;

/** E-mails about what reviewers decided. */
export const reviewMails: MailCase[] = [
  [
    "a review that asks for changes",
    { kind: "review-decided", facts: review },
    ["FECD", "¿Quién repara las llantas?"],
    ["asks for changes"],
  ],
  [
    "an approval",
    { kind: "review-decided", facts: { ...review, decision: "approved", comment: "" } },
    ["Aprobada", "Ya está publicada"],
    ["was approved"],
  ],
  [
    "an approval of a campaign that opens later",
    {
      kind: "review-decided",
      facts: { ...review, decision: "approved", comment: "", opensAt: new Date("2026-12-01T05:00:00Z") },
    },
    ["Se publica el 1 de diciembre"],
    ["published on 1 December"],
  ],
  [
    "a rejection",
    { kind: "review-decided", facts: { ...review, decision: "rejected" } },
    ["no fue aceptada"],
    ["not accepted"],
  ],
  [
    "evidence that waits for a review, to who may decide",
    { kind: "review-waiting", facts: waiting },
    [
      "Marisol envió los respaldos del tramo 1",
      "Basta con que lo revise una persona",
      "revision?tramo=1",
      "Elegir qué correos recibo",
      "/panel/avisos",
    ],
    ["Marisol sent the evidence of tranche 1", "It takes one person", "Choose which e-mails I get"],
  ],
  [
    "a campaign that waits for a review",
    { kind: "review-waiting", facts: { ...waiting, what: "campaign", position: null } },
    ["Por revisar: «Un horno", "Marisol envió la campaña", "Emprender en la frontera"],
    ["To review: “Un horno", "when the platform and the matcher of the call"],
  ],
  [
    "a final report that waits for a review",
    { kind: "review-waiting", facts: { ...waiting, what: "report", position: null } },
    ["Por revisar: el informe final", "la campaña se cierra"],
    ["To review: the final report", "closes the campaign"],
  ],
];
