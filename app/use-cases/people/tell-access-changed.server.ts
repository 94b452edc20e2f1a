import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import type { AccessChange } from "#app/domain/ports/access-mail.ts";

/** Writes somebody that the ways into their account changed, so that they see it if it was not them. */
export async function tellAccessChanged(
  sql: Sql,
  { personId, change, now }: { personId: string; change: AccessChange; now: Date },
): Promise<void> {
  const [person] = await sql.query<{ email: string; locale: string }>(
    "select email, locale from person where id = $1",
    [personId],
  );
  if (!person) return;
  const { email: to, locale } = person;
  const key = `access-changed:${personId}:${change}:${now.getTime()}`;
  const payload = { change, at: now.toISOString() };
  await addToOutbox(sql, [{ key, kind: "access-changed", to, locale, payload }], { now });
}
