import type { Sql } from "#app/db/sql.ts";

/** Whether somebody gets the weekly mail. One query. */
export async function readIsDigestWanted(sql: Sql, personId: string): Promise<boolean> {
  const refused = await sql.query("select from digest_refusal where person_id = $1", [personId]);
  return refused.length === 0;
}
