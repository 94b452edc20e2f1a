import type { Sql } from "#app/db/sql.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import { entryReversed, reversalKey, type StandingEntry } from "#app/ledger/entries/entry-reversed.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import { openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";

/** Why a gift in hand cannot be taken back as if it had never been. */
export type GiftRefusal =
  /** Its cash was handed in: that is reversed first. */
  | { kind: "cash_is_banked" }
  /** A part of it went back to the donor. */
  | { kind: "given_back_before" }
  /** The campaign holds less: its money was released. `held` in minor units. */
  | { kind: "was_released"; held: bigint };

type Row = { amount: bigint; refunded: bigint; is_banked: boolean };

/**
 * Reverses a gift in hand that was confirmed by mistake: its money was never there, and its match returns by the rule of
 * refunds. The caller holds the call's lock. Facts posted: entry-reversed, match-returned.
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
  if (refunded > 0n) return { kind: "given_back_before" };
  const account = campaignDonations({ campaignId, currency: entry.postings[0]!.account.currency });
  const held = (await readHeld(sql, [account])).get(account.code)!;
  if (held < amount) return { kind: "was_released", held };
  const recorder = await openMatchingRecorder(sql, new Map([[callId, { donations: [donationId] }]]), {
    recordedAt: origin.effectiveAt,
    returning: [campaignId],
  });
  recorder.post(entryReversed(entry, origin));
  recorder.apply(
    callId,
    { type: "refund", at: origin.effectiveAt.getTime(), donation: donationId, amount },
    { key: `match-returned:${reversalKey(entry.id)}`, origin },
  );
  await recorder.finish();
  return null;
}
