import type { Sql } from "#app/db/sql.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import type { CampaignNewsFacts, GiftThankedFacts } from "#app/domain/ports/news-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & { number: number; news_title: string; text: string; pictures: number };

/** What an e-mail from an entrepreneur to a donor tells; null when it was taken back. */
export async function readNewsMail(
  sql: Sql,
  { kind, payload }: MailMessage & { kind: "campaign-news" | "gift-thanked" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  if (kind === "campaign-news") {
    const facts = await readCampaignNewsMail(sql, { ...payload, siteUrl });
    return facts && { kind, facts };
  }
  const facts = await readGiftThanked(sql, { ...payload, siteUrl });
  return facts && { kind, facts };
}

/**
 * What a donor is told of the news of a campaign; null when they were withdrawn. Pictures are not in it: what was sent cannot be
 * taken back, and a consent can. One SQL statement.
 */
async function readCampaignNewsMail(
  sql: Sql,
  { newsId, unsubscribe, siteUrl }: { newsId?: string; unsubscribe?: string; siteUrl: string },
): Promise<CampaignNewsFacts | null> {
  if (!newsId || !unsubscribe) return null;
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, n.number, n.title as news_title, n.text,
            (select count(*)::int from news_picture p where p.news_id = n.id) as pictures
       from campaign_news n join campaign c on c.id = n.campaign_id where n.id = $1 and n.withdrawn_at is null`,
    [newsId],
  );
  if (!row) return null;
  const campaign = toMailCampaign(row, siteUrl);
  return {
    campaign,
    title: row.news_title,
    text: row.text,
    pictures: row.pictures,
    url: `${campaign.url}/novedades/${row.number}`,
    unsubscribeUrl: `${siteUrl}/correo/${unsubscribe}`,
  };
}

/** How a donor is thanked; null when they are not. One SQL statement. */
async function readGiftThanked(
  sql: Sql,
  { donationId, unsubscribe, siteUrl }: { donationId?: string; unsubscribe?: string; siteUrl: string },
): Promise<GiftThankedFacts | null> {
  if (!donationId || !unsubscribe) return null;
  const [row] = await sql.query<MailCampaignRow & { text: string; accessToken: string }>(
    `select ${mailCampaignColumns}, h.text, d.access_token as "accessToken" from donation_thanks t join campaign_thanks h on h.id = t.thanks_id
       join donation d on d.id = t.donation_id join campaign c on c.id = d.campaign_id where t.donation_id = $1`,
    [donationId],
  );
  if (!row) return null;
  const url = `${siteUrl}/aportes/${row.accessToken}`;
  return {
    ...{ campaign: toMailCampaign(row, siteUrl), text: row.text, url },
    unsubscribeUrl: `${siteUrl}/correo/${unsubscribe}`,
  };
}
