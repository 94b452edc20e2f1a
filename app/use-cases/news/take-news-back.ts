import type { Sql } from "#app/db/sql.ts";

/** News are gone from the page at once, and not sent to whom they did not reach yet. */
export async function takeNewsBack(
  sql: Sql,
  { newsIds, now }: { newsIds: readonly string[]; now: Date },
): Promise<void> {
  await sql.query(
    "update campaign_news set withdrawn_at = $2 where id = any($1::uuid[]) and withdrawn_at is null",
    [newsIds, now],
  );
  await sql.query(
    "delete from outbox_message where kind = 'campaign-news' and sent_at is null and payload->>'newsId' = any($1::text[])",
    [newsIds],
  );
}
