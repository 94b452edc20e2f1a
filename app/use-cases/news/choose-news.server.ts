import type { NewsChoice } from "#app/domain/news/news-choice.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";
import { readUnsubscribeToken } from "./unsubscribe-token.ts";

/** Who holds the link of a mail chooses which news reach its address; what waits to be sent and is not wanted any more is not sent. */
export async function chooseNews(
  ports: Ports,
  { token, choice }: { token: string; choice: NewsChoice },
): Promise<Result<null, { kind: "unknown_link" }>> {
  const donationId = readUnsubscribeToken(ports, token);
  if (!donationId) return refused({ kind: "unknown_link" });
  return ports.db.transaction(async (sql) => {
    const [gift] = await sql.query<{ donor_key: string; campaign_id: string }>(
      "select donor_key, campaign_id from donation where id = $1",
      [donationId],
    );
    if (!gift) return refused({ kind: "unknown_link" });
    const { donor_key: donor, campaign_id: campaignId } = gift;
    const note = (isGiven: boolean, ofCampaign: string | null) =>
      noteConsent(sql, ports, {
        ...{ kind: "news", isGiven, of: { donorKey: donor }, campaignId: ofCampaign, recordedBy: null },
      });
    if (choice === "these") {
      const ended = await sql.query(
        "delete from news_refusal where donor_key = $1 and (campaign_id is null or campaign_id = $2) returning 1",
        [donor, campaignId],
      );
      if (ended.length > 0) await note(true, campaignId);
      return done(null);
    }
    const refusedCampaign = choice === "none" ? null : campaignId;
    const refusal = await sql.query(
      "insert into news_refusal (id, donor_key, campaign_id, refused_at) values ($1, $2, $3, $4) on conflict do nothing returning 1",
      [ports.ids.id(), donor, refusedCampaign, ports.clock.now()],
    );
    if (refusal.length > 0) await note(false, refusedCampaign);
    await sql.query(
      `delete from outbox_message m using campaign_news n, donation d
        where m.kind = 'campaign-news' and m.sent_at is null and n.id::text = m.payload->>'newsId'
          and d.id::text = m.payload->>'donationId' and d.donor_key = $1 and ($2::uuid is null or n.campaign_id = $2)`,
      [donor, refusedCampaign],
    );
    return done(null);
  });
}
