import type { Sql } from "#app/db/sql.ts";
import { isStandingGift } from "#app/db/standing-gift.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { newsBounds } from "#app/domain/news/news-content.ts";

export type OwnNews = {
  campaign: { id: string; slug: string; title: string; entrepreneurId: string; isPublic: boolean };
  news: {
    id: string;
    number: number;
    title: string;
    publishedAt: string;
    isWithdrawn: boolean;
    sent: number;
    waiting: number;
  }[];
  /** Donors by whether news reach them: everybody with an address, those who refused, those whose address takes no mail. */
  donors: { all: number; refused: number; undeliverable: number };
  /** How many more may be published today. */
  left: number;
};

const dayMs = 86_400_000;

/** The news of a campaign with how far they came, for who writes them; null when there is no such campaign. Three SQL statements. */
export async function readOwnNews(
  sql: Sql,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<OwnNews | null> {
  const [[campaign], rows, [donors]] = await Promise.all([
    sql.query<OwnNews["campaign"]>(
      `select id, slug, title, entrepreneur_id as "entrepreneurId", state = any($2::text[]::campaign_state[]) as "isPublic"
         from campaign where id = $1`,
      [campaignId, publicStates],
    ),
    sql.query<Omit<OwnNews["news"][number], "publishedAt"> & { published_at: Date }>(
      `select n.id, n.number, n.title, n.published_at, n.withdrawn_at is not null as "isWithdrawn",
              count(m.id) filter (where m.sent_at is not null)::int as sent,
              count(m.id) filter (where m.sent_at is null)::int as waiting
         from campaign_news n left join outbox_message m on m.kind = 'campaign-news' and m.payload->>'newsId' = n.id::text
        where n.campaign_id = $1 group by n.id order by n.number desc limit 100`,
      [campaignId],
    ),
    sql.query<OwnNews["donors"]>(
      `select count(*)::int as all, count(*) filter (where r)::int as refused, count(*) filter (where u and not r)::int as undeliverable
         from (select d.donor_key,
                      exists (select from news_refusal r where r.donor_key = d.donor_key
                                and (r.campaign_id is null or r.campaign_id = $1)) as r,
                      exists (select from undeliverable_address u where u.donor_key = d.donor_key) as u
                 from donation d join donor_contact k on k.donation_id = d.id
                where d.campaign_id = $1 and ${isStandingGift} and k.email is not null
                group by d.donor_key) donors`,
      [campaignId],
    ),
  ]);
  if (!campaign) return null;
  const since = now.getTime() - dayMs;
  const today = rows.filter(({ published_at }) => published_at.getTime() > since).length;
  return {
    campaign,
    news: rows.map(({ published_at, ...one }) => ({ ...one, publishedAt: published_at.toISOString() })),
    donors: donors!,
    left: Math.max(0, newsBounds.perDay - today),
  };
}
