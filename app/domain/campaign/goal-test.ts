import type { CampaignKind } from "./campaign-state.ts";

/** `wait`: its call is retroactive and may still grant it match at the close. */
export type GoalVerdict = "funded" | "failed" | "wait";

type Ended = {
  kind: CampaignKind;
  goal: bigint;
  /** Donations less refunds. */
  raised: bigint;
  /** Match that is final. */
  earned: bigint;
  isGatePassed: boolean;
  /** Whether the call will still grant freed match at its close. */
  mayStillBeGranted: boolean;
};

/**
 * The test at the end of a campaign, after its gate. All-or-nothing: donations and earned match together reach the
 * goal; 600.00 and 400.00 earned reach 1,000.00. Keep-what-you-raise: any money at all.
 */
export function testGoal({
  kind,
  goal,
  raised,
  earned,
  isGatePassed,
  mayStillBeGranted,
}: Ended): GoalVerdict {
  const reached = kind === "keep_what_you_raise" ? raised > 0n : raised + earned >= goal;
  if (reached) return "funded";
  return kind === "all_or_nothing" && mayStillBeGranted && isGatePassed ? "wait" : "failed";
}
