import type { Database } from "#app/db/database.server.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
import { shownPicture, showsPictures } from "../public-campaign.ts";

export type ShownNews = {
  number: number;
  title: string;
  text: string;
  publishedAt: string;
  pictures: ShownPicture[];
};

export type CampaignNewsList = {
  campaign: { slug: string; title: string; publicName: string };
  news: ShownNews[];
  total: number;
  pages: number;
};

type Row = Omit<ShownNews, "publishedAt"> & { published_at: Date };

const perPage = 10;

const newsColumns = `n.number, n.title, n.text, n.published_at, case when ${showsPictures} then
  (select coalesce(jsonb_agg(${shownPicture} order by i.position), '[]')
     from news_picture i join stored_file f on f.hash = i.hash where i.news_id = n.id) else '[]' end as pictures`;

/** What a public campaign told, newest first, page by page; null when there is no such campaign. Two SQL statements. */
export async function readCampaignNews(
  { sql }: Database,
  { slug, page = 1, most = perPage }: { slug: string; page?: number; most?: number },
): Promise<CampaignNewsList | null> {
  const [[campaign], rows] = await Promise.all([
    sql.query<CampaignNewsList["campaign"] & { total: number }>(
      `select c.slug, c.title, c.public_name as "publicName",
              (select count(*)::int from campaign_news n where n.campaign_id = c.id and n.withdrawn_at is null) as total
         from campaign c where c.slug = $1 and c.state = any($2::text[]::campaign_state[])`,
      [slug, publicStates],
    ),
    sql.query<Row>(
      `select ${newsColumns} from campaign_news n join campaign c on c.id = n.campaign_id
        where c.slug = $1 and n.withdrawn_at is null order by n.number desc limit $2 offset $3`,
      [slug, most, (page - 1) * most],
    ),
  ]);
  if (!campaign) return null;
  const { total, ...of } = campaign;
  return { campaign: of, news: rows.map(toNews), total, pages: Math.ceil(total / most) };
}

/** One of them, with its campaign; null when there is none, or it was withdrawn. One SQL statement. */
export async function readOneNews(
  { sql }: Database,
  { slug, number }: { slug: string; number: number },
): Promise<{ campaign: CampaignNewsList["campaign"]; news: ShownNews } | null> {
  const [row] = await sql.query<Row & { slug: string; campaign: string; publicName: string }>(
    `select ${newsColumns}, c.slug, c.title as campaign, c.public_name as "publicName"
       from campaign_news n join campaign c on c.id = n.campaign_id
      where c.slug = $1 and n.number = $2 and n.withdrawn_at is null and c.state = any($3::text[]::campaign_state[])`,
    [slug, number, publicStates],
  );
  if (!row) return null;
  const { slug: of, campaign, publicName, ...news } = row;
  return { campaign: { slug: of, title: campaign, publicName }, news: toNews(news) };
}

function toNews({ published_at, ...news }: Row): ShownNews {
  return { ...news, publishedAt: published_at.toISOString() };
}
