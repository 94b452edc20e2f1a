import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { donationOf } from "#app/domain/matching/book.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";

/** For how long a donor may have such a gift back. */
const daysToTakeBack = 14;
const dayMs = 86_400_000;

type Late = { id: string; call_id: string; email: string; locale: string };

/**
 * Gifts that were paid after their reservation had expired, and got less match than was promised on screen: their donors
 * are told, and may have all back for 14 days. Decided in the caller's transaction.
 */
export async function noteLateGifts(
  sql: Sql,
  recorder: MatchingRecorder,
  { late, now }: { late: readonly Late[]; now: Date },
): Promise<void> {
  if (late.length === 0) return;
  const promises = await sql.query<{ id: string; promised: bigint }>(
    "select id, promised_match as promised from donation where id = any($1::uuid[])",
    [late.map(({ id }) => id)],
  );
  const promisedTo = new Map(promises.map(({ id, promised }) => [id, promised]));
  const short = late.flatMap((gift) => {
    const promised = promisedTo.get(gift.id)!;
    const given = donationOf(recorder.book(gift.call_id), gift.id).match;
    return given < promised ? [{ ...gift, promised, given }] : [];
  });
  if (short.length === 0) return;
  await sql.query(
    `insert into late_gift (donation_id, promised, given, paid_at, until)
     select id, promised, given, $4, $5 from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as n(id, promised, given)`,
    [
      short.map(({ id }) => id),
      short.map(({ promised }) => promised),
      short.map(({ given }) => given),
      now,
      new Date(now.getTime() + daysToTakeBack * dayMs),
    ],
  );
  const mails = short.map(
    ({ id, email, locale }): OutgoingMail => ({
      key: `late-match:${id}`,
      kind: "late-match",
      to: email,
      locale,
      payload: { donationId: id },
    }),
  );
  await addToOutbox(sql, mails, { now });
}
