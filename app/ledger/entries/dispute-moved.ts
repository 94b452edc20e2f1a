import type { Currency } from "#app/domain/money/currency.ts";
import { disputeFees, disputePending, stripeClearing } from "../chart-of-accounts.ts";
import { type EntryKind, type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** The payment that is disputed: a donation's, or (all null) one that is parked. */
export type DisputedPayment = {
  disputeId: string;
  donationId: string | null;
  campaignId: string | null;
  callId: string | null;
  currency: Currency;
};

type Told = DisputedPayment & { stripeId: string; amount: bigint; reason: string };

/** A bank disputes a payment. No money moves yet; the donation and its match are frozen where they are. */
export function disputeOpened(of: Told, origin: EntryOrigin): NewEntry {
  const facts = { stripeDispute: of.stripeId, amount: of.amount.toString(), reason: of.reason };
  return { ...disputeEntry("dispute-opened", of, origin), facts: { dispute: of.disputeId, ...facts } };
}

/** The bank decided for us: the donation and its match are free again. Its money comes by a line of its own. */
export function disputeWon(of: DisputedPayment, origin: EntryOrigin): NewEntry {
  return disputeEntry("dispute-won", of, origin);
}

type Moved = DisputedPayment & {
  balanceLineId: string;
  /** Of the payment, above zero. */
  amount: bigint;
  /** What Stripe keeps for it; below zero when it gives some back. */
  fee: bigint;
};

/** The network took the money. 20.00 with a fee of 15.00: pending 20.00, the platform's expense 15.00, clearing -35.00. */
export function disputeFundsWithdrawn(of: Moved, origin: EntryOrigin): NewEntry {
  return fundsMoved("dispute-funds-withdrawn", of, origin, of.amount);
}

/** The network gave the money back. */
export function disputeFundsReinstated(of: Moved, origin: EntryOrigin): NewEntry {
  return fundsMoved("dispute-funds-reinstated", of, origin, -of.amount);
}

function fundsMoved(
  kind: "dispute-funds-withdrawn" | "dispute-funds-reinstated",
  of: Moved,
  origin: EntryOrigin,
  amount: bigint,
): NewEntry {
  const { disputeId, currency, fee, balanceLineId } = of;
  return {
    ...disputeEntry(kind, of, origin),
    key: `${kind}:${balanceLineId}`,
    facts: { dispute: disputeId, balanceTransaction: balanceLineId },
    postings: postings({
      debit: [
        [disputePending({ disputeId, currency }), amount],
        [disputeFees({ currency }), fee],
      ],
      credit: [[stripeClearing({ currency }), amount + fee]],
    }),
  };
}

/** An entry that names a dispute and moves nothing. */
export function disputeEntry(
  kind: Extract<EntryKind, `dispute-${string}`>,
  { disputeId, donationId, campaignId, callId }: DisputedPayment,
  origin: EntryOrigin,
): NewEntry {
  return {
    kind,
    key: `${kind}:${disputeId}`,
    ...origin,
    callId,
    campaignId,
    donationId,
    facts: { dispute: disputeId },
    postings: [],
  };
}
