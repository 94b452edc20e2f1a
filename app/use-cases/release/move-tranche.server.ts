import type { Sql } from "#app/db/sql.ts";

/** A tranche follows its release; a supplement leaves the last tranche as it is. */
export async function moveTranche(
  sql: Sql,
  { releaseId, to }: { releaseId: string; to: "reached" | "approved" | "paid" | "confirmed" },
): Promise<void> {
  await sql.query(
    `update tranche t set state = $2::tranche_state from release r
      where r.id = $1 and t.id = r.tranche_id and not r.is_supplement`,
    [releaseId, to],
  );
}
