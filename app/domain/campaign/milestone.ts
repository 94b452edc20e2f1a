/** What a campaign reaches next, in minor units: what its call's gate still lacks, or what is left to its goal. */
export type Milestone =
  | { kind: "gate_donors"; donors: number; match: bigint }
  | { kind: "gate_raised"; amount: bigint; match: bigint }
  | { kind: "goal"; amount: bigint }
  | { kind: "reached" };

type Standing = {
  goal: bigint;
  raised: bigint;
  match: bigint;
  /** Of an open gate; null: passed, failed, or none. */
  gateMissing: { raised: bigint; donors: number } | null;
};

/**
 * The nearest of them, people before money: with a goal of 1,000.00, gifts of 200.00 and match of 200.00 that waits for six
 * more people it is six people for 200.00; with an open gate passed, 600.00 to the goal.
 */
export function nextMilestone({ goal, raised, match, gateMissing }: Standing): Milestone {
  if (gateMissing && gateMissing.donors > 0)
    return { kind: "gate_donors", donors: gateMissing.donors, match };
  if (gateMissing && gateMissing.raised > 0n)
    return { kind: "gate_raised", amount: gateMissing.raised, match };
  const left = goal - raised - match;
  return left > 0n ? { kind: "goal", amount: left } : { kind: "reached" };
}
