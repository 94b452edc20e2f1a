import type { Sql } from "#app/db/sql.ts";
import type { NewsChoice } from "#app/domain/news/news-choice.ts";

export type NewsWish = { campaign: { slug: string; title: string }; choice: NewsChoice };

/** Which news the donor of a gift gets; null when there is no such gift. One SQL statement. */
export async function readNewsWish(sql: Sql, donationId: string): Promise<NewsWish | null> {
  const [row] = await sql.query<{
    slug: string;
    title: string;
    refuses_all: boolean;
    refuses_these: boolean;
  }>(
    `select c.slug, c.title,
            exists (select from news_refusal r where r.donor_key = d.donor_key and r.campaign_id is null) as refuses_all,
            exists (select from news_refusal r where r.donor_key = d.donor_key and r.campaign_id = c.id) as refuses_these
       from donation d join campaign c on c.id = d.campaign_id where d.id = $1`,
    [donationId],
  );
  if (!row) return null;
  const { slug, title, refuses_all, refuses_these } = row;
  return { campaign: { slug, title }, choice: refuses_all ? "none" : refuses_these ? "not_these" : "these" };
}
