import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";

export type RunningCampaign = { id: string; title: string; state: CampaignState; isAsked: boolean };

/** Campaigns that take donations, are paused, or collect late payments; first those asked to be cancelled, then paused ones. One query. */
export function readRunningCampaigns({ sql }: Database): Promise<RunningCampaign[]> {
  return sql.query<RunningCampaign>(
    `select id, title, state, cancelling_asked_at is not null as "isAsked" from campaign
      where state in ('paused', 'live', 'collecting') order by cancelling_asked_at is null, state <> 'paused', title limit 500`,
  );
}
