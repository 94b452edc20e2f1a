import type { Gate } from "#app/domain/matching/terms.ts";
import { lesser } from "#app/domain/money/lesser.ts";

type Standing = { raised: bigint; goal: bigint; donors: number };

/**
 * What an open gate still lacks: minor units and donors. Of the two sums given the nearer one counts. With 50.00 or a
 * tenth of a goal of 1,000.00, and three donors, 30.00 from one donor lack 20.00 and two donors.
 */
export function missingForGate(
  gate: Gate,
  { raised, goal, donors }: Standing,
): { raised: bigint; donors: number } {
  const sums = [
    ...(gate.minimumRaised === null ? [] : [gate.minimumRaised]),
    ...(gate.minimumShareOfGoal === null ? [] : [shareUp(goal, gate.minimumShareOfGoal)]),
  ];
  const needed = sums.length === 0 ? 0n : sums.reduce(lesser);
  return {
    raised: needed > raised ? needed - raised : 0n,
    donors: Math.max(0, (gate.minimumDonors ?? 0) - donors),
  };
}

/** The least whole amount that is at least the share: a third (0.333333) of 10001 is 3334. */
function shareUp(whole: bigint, share: bigint): bigint {
  return (whole * share + 999_999n) / 1_000_000n;
}
