import ReviewDecided from "#emails/review-decided.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

const review = ReviewDecided.PreviewProps.facts;

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
];
