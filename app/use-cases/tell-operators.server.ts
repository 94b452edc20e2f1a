import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";

type Told = Pick<OutgoingMail, "kind" | "payload"> & {
  /** Names the fact: each operator is told of it once. */
  key: string;
  /** Who did it, and knows. */
  except?: string | null;
};

/** Writes every operator of the platform one e-mail about a fact. */
export async function tellOperators(
  sql: Sql,
  { key, kind, payload, except = null }: Told,
  { now }: { now: Date },
): Promise<void> {
  const operators = await sql.query<{ id: string; email: string; locale: string }>(
    `select distinct p.id, p.email, p.locale from person p
       join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
      where m.role = 'operator' and o.kind = 'platform' and p.id is distinct from $1`,
    [except],
  );
  const mails = operators.map(({ id, email, locale }): OutgoingMail => {
    return { key: `${key}:${id}`, kind, to: email, locale, payload };
  });
  await addToOutbox(sql, mails, { now });
}
