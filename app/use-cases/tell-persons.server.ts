import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";

export type PersonMail = Omit<OutgoingMail, "to" | "locale"> & { personId: string };

/** SQL: whether person `p` did not refuse e-mails of a kind. */
export function wantsMail(kind: string): string {
  return `not exists (select from mail_refusal f where f.person_id = p.id and f.kind = ${kind})`;
}

/** Writes persons e-mails at their own address and in their language; those of a kind that they refused are left out. */
export async function tellPersons(
  sql: Sql,
  mails: readonly PersonMail[],
  { now }: { now: Date },
): Promise<void> {
  if (mails.length === 0) return;
  const readers = await sql.query<{ key: string; email: string; locale: string }>(
    `select m.key, p.email, p.locale from unnest($1::text[], $2::text[], $3::uuid[]) as m(key, kind, person_id)
       join person p on p.id = m.person_id where ${wantsMail("m.kind")}`,
    [mails.map(({ key }) => key), mails.map(({ kind }) => kind), mails.map(({ personId }) => personId)],
  );
  const readerOf = new Map(readers.map((reader) => [reader.key, reader]));
  const wanted = mails.flatMap(({ key, kind, payload }): OutgoingMail[] => {
    const reader = readerOf.get(key);
    return reader ? [{ key, kind, payload, to: reader.email, locale: reader.locale }] : [];
  });
  await addToOutbox(sql, wanted, { now });
}
