import type { Sql } from "#app/db/sql.ts";
import { donationOf } from "#app/domain/matching/book.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";

/** For how long a donor may have such a gift back. */
const daysToTakeBack = 14;
const dayMs = 86_400_000;

type Decided = { id: string; call_id: string };
type Promised = { id: string; promised: bigint };

/**
 * Of gifts that were paid after their reservation had expired, or that a person has looked at, those that got less match than was
 * promised on screen: their donors may have all back for 14 days, and are to be told. Decided in the caller's transaction; answers which they are.
 */
export async function noteShortGifts(
  sql: Sql,
  recorder: MatchingRecorder,
  { gifts, now }: { gifts: readonly Decided[]; now: Date },
): Promise<string[]> {
  if (gifts.length === 0) return [];
  const promises = await sql.query<Promised>(
    "select id, promised_match as promised from donation where id = any($1::uuid[])",
    [gifts.map(({ id }) => id)],
  );
  const callOf = new Map(gifts.map(({ id, call_id }) => [id, call_id]));
  const short = promises.flatMap((gift) => {
    const given = donationOf(recorder.book(callOf.get(gift.id)!), gift.id).match;
    return given < gift.promised ? [{ ...gift, given }] : [];
  });
  if (short.length === 0) return [];
  await sql.query(
    `insert into late_gift (donation_id, promised, given, paid_at, until)
     select id, promised, given, $4, $5 from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as n(id, promised, given)`,
    [
      short.map(({ id }) => id),
      short.map(({ promised }) => promised),
      short.map(({ given }) => given),
      now,
      takeBackUntil(now),
    ],
  );
  return short.map(({ id }) => id);
}

/**
 * A dispute of a gift is over that came before its days were: they begin again, so that they are not spent while the
 * bank had it. Days that were over before stay over: the gift may be released since.
 */
export async function restartLateGift(
  sql: Sql,
  { donationId, disputeId, now }: { donationId: string; disputeId: string; now: Date },
): Promise<void> {
  await sql.query(
    `update late_gift l set until = $3 from entry e
      where l.donation_id = $1 and e.key = 'dispute-opened:' || $2 and e.recorded_at < l.until and l.until < $3`,
    [donationId, disputeId, takeBackUntil(now)],
  );
}

function takeBackUntil(now: Date): Date {
  return new Date(now.getTime() + daysToTakeBack * dayMs);
}
