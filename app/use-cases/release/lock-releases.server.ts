import type { Sql } from "#app/db/sql.ts";

/**
 * Locks releases until the transaction ends, in one order. What depends on them is read by a later statement: one that waits for a
 * lock goes on with what it saw before it waited.
 */
export async function lockReleases(sql: Sql, releaseIds: readonly string[]): Promise<void> {
  await sql.query("select from release where id = any ($1::uuid[]) order by id for update", [releaseIds]);
}
