import { type CampaignKind, type CampaignState, runningStates } from "./campaign-state.ts";

/** How sure a campaign's match is: it waits for the gate, or for the goal at the end, or is the campaign's own. */
export type MatchStanding = "conditional" | "until_goal" | "earned";

/** What decides it. */
export type CampaignMatch = { gate: string | null; kind: CampaignKind; state: CampaignState };

/** Of an all-or-nothing campaign that still runs the match goes back to the fund if the goal is not reached, though its gate has passed. */
export function matchStanding({ gate, kind, state }: CampaignMatch): MatchStanding {
  if (gate !== "passed") return "conditional";
  return kind === "all_or_nothing" && runningStates.includes(state) ? "until_goal" : "earned";
}
