import type { Sql } from "#app/db/sql.ts";
import type { Ports } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";

/** A donor wants no news of a campaign, or (null) of any: what waits to be sent of them is not sent. `recordedBy`: null for who holds the link of a mail. */
export async function refuseNews(
  sql: Sql,
  ports: Ports,
  {
    donor,
    campaignId,
    recordedBy = null,
  }: { donor: string; campaignId: string | null; recordedBy?: string | null },
): Promise<void> {
  const refusal = await sql.query(
    "insert into news_refusal (id, donor_key, campaign_id, refused_at) values ($1, $2, $3, $4) on conflict do nothing returning 1",
    [ports.ids.id(), donor, campaignId, ports.clock.now()],
  );
  const ended = { kind: "news", isGiven: false, of: { donorKey: donor } } as const;
  if (refusal.length > 0) await noteConsent(sql, ports, { ...ended, campaignId, recordedBy });
  await sql.query(
    `delete from outbox_message m using campaign_news n, donation d
      where m.kind = 'campaign-news' and m.sent_at is null and n.id::text = m.payload->>'newsId'
        and d.id::text = m.payload->>'donationId' and d.donor_key = $1 and ($2::uuid is null or n.campaign_id = $2)`,
    [donor, campaignId],
  );
}
