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
  "owed.writtenOff": "was written off",
  "owed.own": "Money you owe",
  "owed.own.why":
    "Donations were given back to their donors when that money had already been released to you. As much is kept back of your tranches to come.",
};
