import type { owed as spanish } from "../es/owed.ts";
import type { Text } from "../text.ts";

export const owed: Record<keyof typeof spanish, Text> = {
  "owed.recoverable": "To be recovered",
  "owed.donations": "Of donations",
  "owed.match": "Of match",
  "owed.total": "In all",
  "owed.list": { one: "{count} campaign owes money", other: "{count} campaigns owe money" },
  "owed.list.lead":
    "Donations were given back after their money had been released. The released part is to be recovered, and as much is kept back of the tranches to come.",
  "capital.title": "The platform's own money ({count} to confirm)",
  "capital.record": "Record own money that reached the bank",
  "capital.currency": "Currency",
  "parkedLoss.title": "Missing in suspense",
  "parkedLoss.lead":
    "More went than had come, for instance by a dispute after a refund. What nobody will bring is written off, by two people.",
  "parkedLoss.missing": "missing in suspense",
  "refusal.unknown_capital": "There is no such record.",
  "refusal.more_than_missing": "It is more than is missing now.",
  "entry.parked-loss-approved": "What was missing, written off",
  "owed.recorded": "Repayments to confirm ({count})",
  "owed.writtenOff": "was written off",
  "owed.own": "Money you owe",
  "owed.own.why":
    "Donations were given back to their donors when that money had already been released to you. As much is kept back of your tranches to come.",
};
