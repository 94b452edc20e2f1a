import type { Sql } from "#app/db/sql.ts";
import type { Ports } from "../ports.ts";

/** A donor wants no news of a campaign, or (null) of any: what waits to be sent of them is not sent. */
export async function refuseNews(
  sql: Sql,
  { ids, clock }: Ports,
  { donor, campaignId }: { donor: string; campaignId: string | null },
): Promise<void> {
  await sql.query(
    "insert into news_refusal (id, donor_key, campaign_id, refused_at) values ($1, $2, $3, $4) on conflict do nothing",
    [ids.id(), donor, campaignId, clock.now()],
  );
  await sql.query(
    `delete from outbox_message m using campaign_news n, donation d
      where m.kind = 'campaign-news' and m.sent_at is null and n.id::text = m.payload->>'newsId'
        and d.id::text = m.payload->>'donationId' and d.donor_key = $1 and ($2::uuid is null or n.campaign_id = $2)`,
    [donor, campaignId],
  );
}
