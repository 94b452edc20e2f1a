import type { Database } from "#app/db/database.server.ts";

/** Calls that campaigns may apply to. One query. */
export function readOpenCalls({
  sql,
}: Database): Promise<{ id: string; slug: string; title: string; matcher: string }[]> {
  return sql.query(
    `select c.id, c.slug, c.title, o.name as matcher from call c join organisation o on o.id = c.matcher_id
      where c.state = 'open' order by c.opened_at desc`,
  );
}
