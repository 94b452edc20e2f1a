import type { Sql } from "#app/db/sql.ts";

/** Whether an address is kept of who gave the gift that this token opens; null when it opens none. One query. */
export async function readIsKnown(sql: Sql, accessToken: string): Promise<boolean | null> {
  const [gift] = await sql.query<{ is_known: boolean }>(
    `select coalesce(k.email, '') <> '' as is_known
       from donation d left join donor_contact k on k.donation_id = d.id where d.access_token = $1`,
    [accessToken],
  );
  return gift?.is_known ?? null;
}
