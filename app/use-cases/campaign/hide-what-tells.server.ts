import type { Sql } from "#app/db/sql.ts";
import { type Behind, tellsWho } from "#app/domain/campaign/tells-who.ts";
import { takeNewsBack } from "../news/take-news-back.ts";

type Written = { id: string; text: string };

/**
 * Takes out of the public's sight what was written before and tells who stands behind a campaign that is protected now: news are
 * withdrawn and sent to nobody more, comments wait for its entrepreneur.
 */
export async function hideWhatTells(
  sql: Sql,
  { campaignId, behind, by, now }: { campaignId: string; behind: Behind; by: string | null; now: Date },
): Promise<void> {
  const telling = (rows: readonly Written[]) =>
    rows.filter(({ text }) => tellsWho(text, behind)).map(({ id }) => id);
  const news = await sql.query<Written>(
    `select n.id, concat_ws(' · ', n.title, n.text, (select string_agg(p.alt, ' · ') from news_picture p where p.news_id = n.id)) as text
       from campaign_news n where n.campaign_id = $1 and n.withdrawn_at is null`,
    [campaignId],
  );
  await takeNewsBack(sql, { newsIds: telling(news), now });
  const comments = await sql.query<Written>(
    "select id, concat_ws(' · ', name, text, answer) as text from comment where campaign_id = $1 and state = 'shown'",
    [campaignId],
  );
  await sql.query(
    "update comment set state = 'waiting', state_by = $2, state_at = $3 where id = any($1::uuid[]) and state = 'shown'",
    [telling(comments), by, now],
  );
}
