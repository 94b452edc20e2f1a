import type { Sql } from "#app/db/sql.ts";
import type { OwnPhone } from "#app/domain/news/phone.ts";

/** The number of a person, by its end; null when they named none. One SQL statement. */
export async function readOwnPhone(sql: Sql, personId: string): Promise<OwnPhone | null> {
  const [phone] = await sql.query<OwnPhone>(
    `select phone_end as "end", channel, confirmed_at is not null as "isConfirmed" from person_phone where person_id = $1`,
    [personId],
  );
  return phone ?? null;
}
