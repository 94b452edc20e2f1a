import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { addTexts } from "#app/db/text-outbox.ts";
import { textedMails } from "#app/domain/ports/text-sender.ts";

export type PersonMail = Omit<OutgoingMail, "to" | "locale"> & { personId: string };

/** SQL: whether person `p` did not refuse e-mails of a kind. */
export function wantsMail(kind: string): string {
  return `not exists (select from mail_refusal f where f.person_id = p.id and f.kind = ${kind})`;
}

/**
 * Writes persons e-mails at their own address and in their language; those of a kind that they refused are left out. Where a short text
 * goes beside one, it goes to who confirmed a telephone.
 */
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
  const wanted = mails.filter(({ key }) => readerOf.has(key));
  const written = wanted.map(({ key, kind, payload }): OutgoingMail => {
    const { email: to, locale } = readerOf.get(key)!;
    return { key, kind, payload, to, locale };
  });
  await addToOutbox(sql, written, { now });
  const texts = wanted.flatMap(({ kind: told, ...mail }) => {
    const kind = textedMails.find((texted) => texted === told);
    return kind ? [{ ...mail, kind }] : [];
  });
  await addTexts(sql, texts, { now });
}
