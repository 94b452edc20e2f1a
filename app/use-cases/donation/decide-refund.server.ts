import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { borneFeeBack } from "#app/domain/donation/borne-fee.ts";
import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { refundDecided } from "#app/ledger/entries/refund-decided.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { endHolds, returnMatch } from "./hold-gifts.server.ts";

/** A paid donation as a refund needs it; kept current by each refund. */
export type RefundableDonation = {
  id: string;
  call_id: string;
  campaign_id: string;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  fee_cover: bigint;
  /** What the campaign bears of its fee. */
  fee_borne: bigint;
  refunded: bigint;
  /** What its campaign still holds of donations. */
  held: bigint;
  /** Its match waits for a person. */
  is_held: boolean;
};

type Decision = {
  donation: RefundableDonation;
  /** Of the gift, minor units; at most what is left of it. None where only tip and covered fee are left to return. */
  amount: bigint;
  /** Also returns tip and covered fee. */
  isFull: boolean;
  reason: RefundReason;
  note: string | null;
  actorId: string | null;
  now: Date;
  refundId: string;
};

export type RefundRow = {
  id: string;
  donation_id: string;
  amount: string;
  tip: string;
  fee_cover: string;
  fee_back: string;
  reason: RefundReason;
  note: string | null;
  decided_by: string | null;
  decided_at: string;
};

/**
 * Books one refund: the money becomes due to the donor and the match returns by the rules, in the same transaction.
 * Answers the row to keep.
 */
export function decideRefund(recorder: MatchingRecorder, of: Decision): RefundRow {
  const { donation, amount, reason, note, actorId, now, refundId } = of;
  const tip = of.isFull ? donation.tip : 0n;
  const feeCover = of.isFull ? donation.fee_cover : 0n;
  const left = donation.amount - donation.refunded;
  const feeBack = amount > 0n ? borneFeeBack(donation.fee_borne, { part: amount, left }) : 0n;
  const origin = { effectiveAt: now, actorId, source: refundId };
  recorder.post(
    refundDecided(
      {
        refundId,
        donationId: donation.id,
        campaignId: donation.campaign_id,
        callId: donation.call_id,
        currency: donation.currency,
        amount,
        tip,
        feeCover,
        feeBack,
        held: donation.held,
        reason,
      },
      origin,
    ),
  );
  if (amount > 0n) {
    const key = `match-returned:${refundId}`;
    returnMatch(recorder, donation, { amount, at: now, key, origin });
  }
  if (of.isFull) recorder.change(donation.id, { state: "refund_due" });
  return {
    id: refundId,
    donation_id: donation.id,
    amount: amount.toString(),
    tip: tip.toString(),
    fee_cover: feeCover.toString(),
    fee_back: feeBack.toString(),
    reason,
    note,
    decided_by: actorId,
    decided_at: now.toISOString(),
  };
}

/** Keeps decided refunds, to be asked of the provider, or of a gift made in hand to be paid by transfer; tells the donors. */
export async function saveRefunds(sql: Sql, rows: RefundRow[], { now }: { now: Date }): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into refund (id, donation_id, amount, tip, fee_cover, fee_back, reason, note, decided_by, decided_at, next_attempt_at, state)
     select id, donation_id, amount, tip, fee_cover, fee_back, reason, note, decided_by, decided_at, decided_at,
            (case when exists (select from hand_gift g where g.id = donation_id) then 'failed' else 'due' end)::refund_state
       from jsonb_to_recordset($1::jsonb) as r(id uuid, donation_id uuid, amount bigint, tip bigint, fee_cover bigint,
            fee_back bigint, reason text, note text, decided_by uuid, decided_at timestamptz)`,
    [JSON.stringify(rows)],
  );
  if (rows.some(({ fee_back }) => fee_back !== "0")) await lessenBorneFees(sql, rows);
  await endHolds(
    sql,
    rows.map(({ donation_id }) => donation_id),
    { now },
  );
  const told = await sql.query<{ id: string; email: string; locale: string }>(
    `select r.id, k.email, k.locale from refund r join donor_contact k on k.donation_id = r.donation_id
      where r.id = any($1::uuid[]) and k.email is not null`,
    [rows.map(({ id }) => id)],
  );
  const mails = told.map(({ id, email, locale }): OutgoingMail => {
    return {
      key: `refund-decided:${id}`,
      kind: "refund-decided",
      to: email,
      locale,
      payload: { refundId: id },
    };
  });
  await addToOutbox(sql, mails, { now });
}

/** Gifts of which a campaign bore the fee: less of it, by what each refund gave back. */
async function lessenBorneFees(sql: Sql, rows: readonly RefundRow[]): Promise<void> {
  await sql.query(
    `update donation d set fee_borne = d.fee_borne - r.back
       from unnest($1::uuid[], $2::bigint[]) as r(donation_id, back) where d.id = r.donation_id and r.back > 0`,
    [rows.map(({ donation_id }) => donation_id), rows.map(({ fee_back }) => fee_back)],
  );
}
