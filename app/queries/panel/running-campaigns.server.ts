import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";

export type RunningCampaign = {
  id: string;
  title: string;
  state: CampaignState;
  isAsked: boolean;
  /** Cards are tried on it. */
  slowedUntil: string | null;
};

/** Campaigns that take donations, are paused, or collect late payments; first those asked to be cancelled, then those on which cards are tried, then paused ones. One query. */
export async function readRunningCampaigns(
  { sql }: Database,
  { now }: { now: Date },
): Promise<RunningCampaign[]> {
  const rows = await sql.query<Omit<RunningCampaign, "slowedUntil"> & { slowed: Date | null }>(
    `select id, title, state, cancelling_asked_at is not null as "isAsked", case when slowed_until > $1 then slowed_until end as slowed from campaign
      where state in ('paused', 'live', 'collecting') order by cancelling_asked_at is null, slowed_until > $1 is not true, state <> 'paused', title limit 500`,
    [now],
  );
  return rows.map(({ slowed, ...row }) => ({ ...row, slowedUntil: slowed?.toISOString() ?? null }));
}
