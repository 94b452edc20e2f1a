import { allocate } from "#app/domain/money/allocate.ts";

export type TwinShares = {
  /** Per mille of the bar: what people gave, what the match adds, and where the goal stands. */
  crowd: number;
  match: number;
  goal: number;
};

/**
 * How long the two parts of a twin bar are, in thousandths. The bar is as long as the goal, or as all the money when
 * that is more: of a goal of 1,000.00, gifts of 300.00 and match of 200.00 are 300 and 200; with 900.00 and 600.00 the
 * bar is 1,500.00 long, they are 600 and 400, and the goal stands at 666. What is above zero is never invisible.
 */
export function twinShares({
  raised,
  match,
  goal,
}: {
  raised: bigint;
  match: bigint;
  goal: bigint;
}): TwinShares {
  const given = raised + match;
  const rest = goal > given ? goal - given : 0n;
  if (given + rest === 0n) return { crowd: 0, match: 0, goal: 1000 };
  const [crowdPart = 0n, matchPart = 0n] = allocate(1000n, [raised, match, rest]);
  const atGoal = given > goal ? Number((goal * 1000n) / given) : 1000;
  return { crowd: visible(crowdPart, raised), match: visible(matchPart, match), goal: atGoal };
}

/** Both together as a whole percentage of the goal, rounded down, so that 100 is said only when it is reached. */
export function percentOfGoal({
  raised,
  match,
  goal,
}: {
  raised: bigint;
  match: bigint;
  goal: bigint;
}): number {
  return goal === 0n ? 0 : Number(((raised + match) * 100n) / goal);
}

const leastVisible = 8;

function visible(part: bigint, amount: bigint): number {
  return amount > 0n ? Math.max(leastVisible, Number(part)) : 0;
}
