import type { Sql } from "#app/db/sql.ts";

/** That somebody was forgotten, and how much was emptied: never whose it was. */
export type DoneErasure = { id: string; at: string; gifts: number; campaigns: number };

/** The newest. One query. */
export async function readErasures(sql: Sql): Promise<DoneErasure[]> {
  const rows = await sql.query<Omit<DoneErasure, "at"> & { at: Date }>(
    "select id, done_at as at, gifts, campaigns from erasure where done_at is not null order by done_at desc limit 50",
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** What would be emptied under an address. One query. */
export async function readErasable(
  sql: Sql,
  { email, personId }: { email: string; personId: string | null },
): Promise<{ gifts: number; campaigns: number }> {
  const [row] = await sql.query<{ gifts: number; campaigns: number }>(
    `select (select count(*)::int from donor_contact where email = $1) as gifts,
            (select count(*)::int from campaign where entrepreneur_id = $2) as campaigns`,
    [email, personId],
  );
  return row!;
}
