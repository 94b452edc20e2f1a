import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { isHoldOpen } from "#app/ledger/open-hold.ts";

/** Whether the end of a campaign waits for nothing but a person who reviews its last gifts. At most one query. */
export async function waitsForReview(
  { sql }: Database,
  { slug, state }: { slug: string; state: CampaignState },
): Promise<boolean> {
  if (state !== "collecting") return false;
  const [row] = await sql.query<{ is_reviewed: boolean }>(
    `select count(*) > 0 and p.open_reservations = count(*) filter (where d.match_status = 'reserved') as is_reviewed
       from campaign c join match_campaign_position p on p.campaign_id = c.id join donation d on d.campaign_id = c.id
       join donation_hold h on h.donation_id = d.id
      where c.slug = $1 and ${isHoldOpen} group by p.open_reservations`,
    [slug],
  );
  return row?.is_reviewed ?? false;
}
