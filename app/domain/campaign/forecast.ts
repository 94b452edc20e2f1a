type Pace = {
  goal: bigint;
  raised: bigint;
  match: bigint;
  /** What people gave in the last days, and in how many of them. */
  recent: bigint;
  recentDays: number;
  daysLeft: number;
};

/** Minor units. `expected`: at the end, when people go on giving as in the last days and no match is added. `neededPerDay`: of gifts and match together, to reach the goal. */
export type Forecast = { expected: bigint; neededPerDay: bigint };

/**
 * What a campaign comes to at its pace: 100.00 of gifts in 5 days and 10 days left make 200.00 more. A goal of 1,000.00 with
 * 400.00 raised and 300.00 of match needs 30.00 a day in 10 days. No pace yet in its first day: what it has is expected.
 */
export function forecast({ goal, raised, match, recent, recentDays, daysLeft }: Pace): Forecast {
  const have = raised + match;
  const more = recentDays > 0 ? (recent * BigInt(daysLeft)) / BigInt(recentDays) : 0n;
  const missing = goal > have ? goal - have : 0n;
  const days = BigInt(Math.max(1, daysLeft));
  return { expected: have + more, neededPerDay: (missing + days - 1n) / days };
}
