import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { HelpedCampaign } from "./helped-campaigns.server.ts";

export const helpedFilters = ["all", "waiting", "writing", "live", "spending"] as const;
/** Which of the campaigns that one helps with are shown. */
export type HelpedFilter = (typeof helpedFilters)[number];

const writing: readonly (CampaignState | null)[] = ["draft", "changes_asked", "in_review", "approved", null];
const live: readonly (CampaignState | null)[] = ["live", "paused", "collecting"];
const spending: readonly (CampaignState | null)[] = ["funded", "releasing", "reporting"];

/** Whether one stands under a filter; `waiting`: it waits for more than gifts. */
export function standsUnder(filter: HelpedFilter, { state, next }: HelpedCampaign): boolean {
  switch (filter) {
    case "all":
      return true;
    case "waiting":
      return next.some(({ kind }) => kind !== "milestone");
    case "writing":
      return writing.includes(state);
    case "live":
      return live.includes(state);
    case "spending":
      return spending.includes(state);
  }
}

export function isHelpedFilter(text: string | null): text is HelpedFilter {
  return helpedFilters.some((one) => one === text);
}
