import type { Sql } from "./sql.ts";

/**
 * Takes the locks of these subjects (ids) until the transaction ends, always in the same order, so that whoever
 * decides about a call's match decides alone, in whatever process.
 */
export async function lockSubjects(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await lockSubjectsOf(sql, "select id from unnest($1::text[]) as id", [ids]);
}

/** The same for the subjects that a query names in its column `id`. */
export async function lockSubjectsOf(sql: Sql, query: string, values: readonly unknown[]): Promise<void> {
  await sql.query(
    `select pg_advisory_xact_lock(k) from (
       select distinct hashtextextended(id::text, 0) as k from (${query}) subjects order by 1) locks`,
    values,
  );
}
