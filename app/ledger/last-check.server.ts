import type { Sql } from "#app/db/sql.ts";

/** A promise of the book that does not hold, with the first of what breaks it. */
export type BrokenPromise = { name: string; what: string[] };

export type LastCheck = { id: bigint; checkedAt: Date; tookMs: number; broken: BrokenPromise[] };

/** The newest check of the book; null when there was none yet. */
export async function readLastCheck(sql: Sql): Promise<LastCheck | null> {
  const [row] = await sql.query<{ id: bigint; checked_at: Date; took_ms: number; broken: BrokenPromise[] }>(
    "select id, checked_at, took_ms, broken from book_check order by id desc limit 1",
  );
  return row ? { id: row.id, checkedAt: row.checked_at, tookMs: row.took_ms, broken: row.broken } : null;
}

/** Since when each promise that is broken now has been, by name. */
export async function readBrokenSince(sql: Sql): Promise<Map<string, Date>> {
  const rows = await sql.query<{ name: string; since: Date }>(
    `with now_broken as (
       select b->>'name' as name from (select broken from book_check order by id desc limit 1) newest,
              jsonb_array_elements(newest.broken) b)
     select n.name, (select min(c.checked_at) from book_check c
                      where c.id > coalesce((select max(w.id) from book_check w
                                              where not w.broken @> jsonb_build_array(jsonb_build_object('name', n.name))), 0)) as since
       from now_broken n`,
  );
  return new Map(rows.map(({ name, since }) => [name, since]));
}

/** Whether money may leave: nothing was broken when the book was checked last. */
export async function isBookWhole(sql: Sql): Promise<boolean> {
  return ((await readLastCheck(sql))?.broken ?? []).length === 0;
}
