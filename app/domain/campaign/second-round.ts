import { longestRunDays } from "./campaign-content.ts";
import type { CampaignState } from "./campaign-state.ts";

type Running = {
  state: CampaignState;
  goal: bigint;
  /** Donations less refunds. */
  raised: bigint;
  /** Match that is final. */
  earned: bigint;
  deadlineAt: Date;
  firstDeadlineAt: Date | null;
};

export type SecondRoundRefusal =
  /** It takes no donations any more, or not yet. */
  | { kind: "not_live" }
  /** It had its second round already. */
  | { kind: "extended_before" }
  | { kind: "goal_not_reached" }
  | { kind: "not_later" }
  | { kind: "too_late" }
  | { kind: "after_the_call" };

const dayMs = 86_400_000;

/**
 * Why a campaign may not go on until `until`; null: it may. A second round is given once, before the first ends, when donations and
 * earned match reach the goal; it is at most as long as a first one, and ends with its call at the latest.
 */
export function refuseSecondRound(
  campaign: Running,
  { until, now, callEndsAt }: { until: Date; now: Date; callEndsAt: Date },
): SecondRoundRefusal | null {
  const { deadlineAt } = campaign;
  if (campaign.firstDeadlineAt) return { kind: "extended_before" };
  if (campaign.state !== "live" || deadlineAt <= now) return { kind: "not_live" };
  if (campaign.raised + campaign.earned < campaign.goal) return { kind: "goal_not_reached" };
  if (until <= deadlineAt) return { kind: "not_later" };
  if (until > callEndsAt) return { kind: "after_the_call" };
  return until.getTime() - deadlineAt.getTime() > longestRunDays * dayMs ? { kind: "too_late" } : null;
}
