import type { Sql } from "#app/db/sql.ts";
import { lockCallOfCampaign } from "./lock-call-of-campaign.server.ts";

export type ReviewedCampaign = {
  id: string;
  call_id: string;
  goal: bigint;
  entrepreneur_id: string;
  matcher_id: string;
  state: string;
  submitted_at: Date;
  opens_at: Date | null;
  deadline_at: Date;
  closes_at: Date;
  call_state: string;
};

/** A campaign with its call and who wrote it, for whoever reviews it; the call and the campaign stay as they are meanwhile. Null: there is none in a call. */
export async function lockReviewed(sql: Sql, campaignId: string): Promise<ReviewedCampaign | null> {
  if (!(await lockCallOfCampaign(sql, campaignId))) return null;
  const [campaign] = await sql.query<ReviewedCampaign>(
    `select c.id, c.call_id, c.goal, c.entrepreneur_id, k.matcher_id, c.state, c.submitted_at, c.opens_at, c.deadline_at, k.closes_at,
            k.state as call_state
       from campaign c join call k on k.id = c.call_id
      where c.id = $1 for update of c`,
    [campaignId],
  );
  return campaign ?? null;
}
