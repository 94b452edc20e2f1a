import type { fee as spanish } from "../es/fee.ts";
import type { Text } from "../text.ts";

export const fee: Record<keyof typeof spanish, Text> = {
  "fees.name": "Card fees",
  "fees.rule": "Card fee",
  "fees.rule.platform": "The platform pays it. The campaign receives the whole donation.",
  "fees.rule.campaign":
    "Each campaign pays it out of what it receives, unless the donor covers it. What was given is counted whole, and the fee is shown.",
  "fees.borne": "Of what was given, the campaign pays {amount} in card fees.",
  "terms.field.bearsFees": "Each campaign pays the card fee",
  "terms.field.bearsFees.hint":
    "If not ticked, the platform pays it. It holds for campaigns published later.",
  "donate.fee.campaign": "If it is not covered, it is taken from what the campaign receives.",
  "checks.fees-borne":
    "A campaign pays a donation's fee only where its call says so, at most what was charged, and before money of it is released.",
  "entry.fee-borne": "The campaign pays the fee",
};
