import type { Sql } from "#app/db/sql.ts";

/** The app and its recovery codes open nothing any more; all sessions of the person end, but this one, which has shown nothing now. */
export async function forgetSecondFactor(
  sql: Sql,
  { personId, except }: { personId: string; except: string | null },
): Promise<void> {
  await sql.query("delete from second_factor where person_id = $1", [personId]);
  await sql.query("delete from recovery_code where person_id = $1", [personId]);
  await sql.query("delete from session where person_id = $1 and id is distinct from $2", [personId, except]);
  await sql.query("update session set second_factor_at = null where person_id = $1", [personId]);
}
