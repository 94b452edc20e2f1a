import type { Sql } from "#app/db/sql.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import { entryReversed, reversalKey, type StandingEntry } from "#app/ledger/entries/entry-reversed.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import { openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { readStandingEntries } from "#app/ledger/standing-entry.server.ts";

/** Why a gift in hand cannot be taken back as if it had never been. */
export type GiftRefusal =
  /** Its cash was handed in: that is reversed first. */
  | { kind: "cash_is_banked" }
  /** A part of it went back to the donor, or is owed by its campaign for them. */
  | { kind: "given_back_before" }
  /** The campaign holds less: its money was released. `held` in minor units. */
  | { kind: "was_released"; held: bigint };

type Row = { amount: bigint; refunded: bigint; is_banked: boolean };

/**
 * Reverses a gift in hand that was confirmed by mistake: its money was never there, and its match returns by the rule of
 * refunds. What was to be paid back of it is owed to nobody, unless it was paid. The caller holds the call's lock. Facts
 * posted: entry-reversed, match-returned.
 */
export async function takeBackGift(
  sql: Sql,
  entry: StandingEntry,
  origin: EntryOrigin,
): Promise<GiftRefusal | null> {
  const donationId = entry.donationId!;
  const campaignId = entry.campaignId!;
  const callId = entry.callId!;
  const [row] = await sql.query<Row>(
    `select d.amount, d.refunded, g.banking_id is not null as is_banked
       from donation d join hand_gift g on g.id = d.id where d.id = $1 for update of g`,
    [donationId],
  );
  const { amount, refunded, is_banked } = row!;
  if (is_banked) return { kind: "cash_is_banked" };
  const refunds = refunded > 0n ? await lockUnpaidRefunds(sql, donationId) : [];
  if (!refunds) return { kind: "given_back_before" };
  const { code } = campaignDonations({ campaignId, currency: entry.postings[0]!.account.currency });
  const back = refunds.reduce((sum, refund) => sum + movedTo(code, refund), 0n);
  if (back !== refunded) return { kind: "given_back_before" };
  const account = entry.postings.find((one) => one.account.code === code)!.account;
  const held = (await readHeld(sql, [account])).get(code)! + back;
  if (held < amount) return { kind: "was_released", held };
  const recorder = await openMatchingRecorder(sql, new Map([[callId, { donations: [donationId] }]]), {
    recordedAt: origin.effectiveAt,
    returning: [campaignId],
  });
  for (const refund of refunds) recorder.post(entryReversed(refund, origin));
  recorder.post(entryReversed(entry, origin));
  if (refunded < amount) {
    recorder.apply(
      callId,
      { type: "refund", at: origin.effectiveAt.getTime(), donation: donationId, amount: amount - refunded },
      { key: `match-returned:${reversalKey(entry.id)}`, origin },
    );
  }
  await recorder.finish();
  await sql.query("update refund set state = 'annulled', settled_at = $2 where donation_id = $1", [
    donationId,
    origin.effectiveAt,
  ]);
  return null;
}

/** The decisions of all its refunds, none of which was paid; null when one was. */
async function lockUnpaidRefunds(sql: Sql, donationId: string): Promise<StandingEntry[] | null> {
  const refunds = await sql.query<{ id: bigint; is_unpaid: boolean }>(
    `select e.id, r.state = 'failed' as is_unpaid from refund r join entry e on e.key = 'refund-decided:' || r.id
      where r.donation_id = $1 order by e.id for update of r`,
    [donationId],
  );
  if (refunds.some(({ is_unpaid }) => !is_unpaid)) return null;
  const decisions: StandingEntry[] = [];
  for (const { id } of refunds) decisions.push(...(await readStandingEntries(sql, { id })));
  return decisions;
}

function movedTo(code: string, { postings }: StandingEntry): bigint {
  return postings.find(({ account }) => account.code === code)?.amount ?? 0n;
}
