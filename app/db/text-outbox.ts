import type { TextKind } from "#app/domain/ports/text-sender.ts";
import type { Sql } from "./sql.ts";

/** A short text to be sent after the commit: one for each fact and person, by its key. */
export type OutgoingText = { key: string; kind: TextKind; personId: string; payload: Record<string, string> };

/** Notes short texts in the caller's transaction, for those persons alone who confirmed a telephone and want them. */
export async function addTexts(
  sql: Sql,
  texts: readonly OutgoingText[],
  { now }: { now: Date },
): Promise<void> {
  if (texts.length === 0) return;
  await sql.query(
    `insert into text_message (key, kind, person_id, payload, created_at, next_attempt_at)
     select t.key, t.kind, t.person_id, t.payload::jsonb, $5, $5
       from unnest($1::text[], $2::text[], $3::uuid[], $4::text[]) as t(key, kind, person_id, payload)
       join person_phone f on f.person_id = t.person_id and f.confirmed_at is not null and f.channel is not null
     on conflict (key) do nothing`,
    [
      texts.map(({ key }) => key),
      texts.map(({ kind }) => kind),
      texts.map(({ personId }) => personId),
      texts.map(({ payload }) => JSON.stringify(payload)),
      now,
    ],
  );
}
