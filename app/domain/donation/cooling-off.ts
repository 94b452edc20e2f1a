import { type CampaignState, runningStates } from "../campaign/campaign-state.ts";

const dayMs = 86_400_000;

/** The most days that a call may give a donor to change their mind. */
export const mostCoolingOffDays = 60;

/**
 * Until when a donor takes a gift back by themselves: `days` after it was paid, while its campaign still collects. Null when
 * it may not be, or no more.
 */
export function coolingOffUntil(
  { paidAt, days, campaign }: { paidAt: Date; days: number; campaign: CampaignState },
  { now }: { now: Date },
): Date | null {
  const until = new Date(paidAt.getTime() + days * dayMs);
  return runningStates.includes(campaign) && now < until ? until : null;
}
