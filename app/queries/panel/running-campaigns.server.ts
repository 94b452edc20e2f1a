import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";

export type RunningCampaign = { id: string; title: string; state: CampaignState };

/** Campaigns that take donations, or are paused; paused ones first. One query. */
export function readRunningCampaigns({ sql }: Database): Promise<RunningCampaign[]> {
  return sql.query<RunningCampaign>(
    "select id, title, state from campaign where state in ('paused', 'live') order by state = 'live', title limit 500",
  );
}
