import type { DonationState } from "./donation-state.ts";

/** Why the match of a gift went back to its fund. */
export type MatchReturn = "refund" | "loss" | "refundAndLoss" | "correction" | "campaign";

/** A refund and a lost dispute each take match back with them; where neither was, its campaign ended without it. Amounts in minor units. */
export function matchReturn({
  state,
  givenBack,
  lost,
}: {
  state: DonationState;
  givenBack: bigint;
  lost: bigint;
}): MatchReturn {
  if (state === "reversed") return "correction";
  if (lost > 0n) return givenBack > 0n ? "refundAndLoss" : "loss";
  return givenBack > 0n ? "refund" : "campaign";
}
