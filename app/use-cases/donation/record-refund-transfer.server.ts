import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lockBankMoney } from "#app/ledger/bank-money.server.ts";
import { refundTransferred } from "#app/ledger/entries/refund-decided.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { checkBook } from "../book/check-book.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteDonationState } from "./note-donation-state.server.ts";
import { isDisputed } from "./open-dispute.ts";

export type RefundTransferRefusal =
  | AccessRefusal
  /** A promise of the book is broken: no money is paid out until it holds again. */
  | { kind: "book_broken" }
  | { kind: "refund_not_failed" }
  /** No person decided it: an operator must approve the transfer before another pays it. */
  | { kind: "transfer_not_approved" }
  /** The donor's bank disputes the gift, or took more of it than was left: the donor may have the money already. */
  | { kind: "disputed" }
  | { kind: "reference_missing" }
  /** The bank holds less than that. `held` in minor units. */
  | { kind: "not_enough_in_bank"; held: bigint };

type Row = {
  donation_id: string;
  campaign_id: string;
  call_id: string | null;
  currency: Currency;
  agreed_by: string | null;
  total: bigint;
  is_disputed: boolean;
  attempt: number;
};

/**
 * The operator records the bank transfer by which a donor was paid back what Stripe could not deliver. Who decided the
 * refund, or approved its transfer, does not pay it, and the book is checked before; the donor is told. Fact posted: refund-transferred.
 */
export async function recordRefundTransfer(
  ports: Ports,
  actor: Actor,
  { refundId, reference }: { refundId: string; reference: string },
): Promise<Result<null, RefundTransferRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  if ((await checkBook(ports)).length > 0) return refused({ kind: "book_broken" });
  return ports.db.transaction(async (sql) => {
    await sql.query("select from refund where id = $1 for update", [refundId]);
    const [row] = await sql.query<Row>(
      `select r.donation_id, d.campaign_id, d.call_id, d.currency, r.attempt, coalesce(r.approved_by, r.decided_by) as agreed_by,
              r.amount + r.tip + r.fee_cover - r.charged_back as total,
              ${isDisputed} or exists (select from dispute u where u.donation_id = d.id and u.unplaced > 0) as is_disputed
         from refund r join donation d on d.id = r.donation_id
        where r.id = $1 and r.state = 'failed'`,
      [refundId],
    );
    if (!row) return refused({ kind: "refund_not_failed" });
    if (row.is_disputed) return refused({ kind: "disputed" });
    if (!row.agreed_by) return refused({ kind: "transfer_not_approved" });
    const actorId = actorIdOf(actor)!;
    if (row.agreed_by === actorId) return refused({ kind: "second_person_needed" });
    const { currency, total: amount, attempt } = row;
    const held = await lockBankMoney(sql, { currency });
    if (held < amount) return refused({ kind: "not_enough_in_bank", held });
    const now = ports.clock.now();
    const of = { donationId: row.donation_id, campaignId: row.campaign_id, callId: row.call_id };
    const origin = { effectiveAt: now, actorId, source: reference.trim() };
    await postEntries(sql, [refundTransferred({ refundId, attempt, ...of, currency, amount }, origin)], {
      recordedAt: now,
    });
    await sql.query(
      `update refund set state = 'transferred', reference = $2, settled_at = $3, transferred_by = $4, last_error = null
        where id = $1`,
      [refundId, reference.trim(), now, actorId],
    );
    await noteDonationState(sql, [row.donation_id]);
    await tellDonor(sql, { refundId, attempt, now });
    return done(null);
  });
}

/** A donor who left an address; of a transfer that is recorded anew, anew. */
async function tellDonor(
  sql: Sql,
  { refundId, attempt, now }: { refundId: string; attempt: number; now: Date },
): Promise<void> {
  const [donor] = await sql.query<{ email: string; locale: string }>(
    `select k.email, k.locale from refund r join donor_contact k on k.donation_id = r.donation_id where r.id = $1 and k.email is not null`,
    [refundId],
  );
  if (!donor) return;
  const kind = "refund-transferred";
  const key = `${kind}:${refundId}:${attempt}`;
  await addToOutbox(sql, [{ key, kind, to: donor.email, locale: donor.locale, payload: { refundId } }], {
    now,
  });
}
