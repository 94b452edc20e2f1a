import type { Sql } from "#app/db/sql.ts";

/** Tranches follow their releases; a supplement leaves the last tranche as it is. */
export async function moveTranches(
  sql: Sql,
  { releaseIds, to }: { releaseIds: readonly string[]; to: "reached" | "approved" | "paid" | "confirmed" },
): Promise<void> {
  await sql.query(
    `update tranche t set state = $2::tranche_state from release r
      where r.id = any ($1::uuid[]) and t.id = r.tranche_id and not r.is_supplement`,
    [releaseIds, to],
  );
}
