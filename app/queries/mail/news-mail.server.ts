import type { Sql } from "#app/db/sql.ts";
import type { CampaignNewsFacts } from "#app/domain/ports/news-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & { number: number; news_title: string; text: string; pictures: number };

/**
 * What a donor is told of the news of a campaign; null when they were withdrawn. Pictures are not in it: what was sent cannot be
 * taken back, and a consent can. One SQL statement.
 */
export async function readCampaignNewsMail(
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
