import type { Currency } from "#app/domain/money/currency.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import {
  bankCustody,
  campaignDonations,
  feesCovered,
  owedDonations,
  processingFees,
  refundDue,
  stripeClearing,
  tips,
} from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, nameOfAttempt, postings } from "../entry.ts";

type Decided = {
  refundId: string;
  donationId: string;
  campaignId: string;
  callId: string | null;
  currency: Currency;
  /** Of the gift. */
  amount: bigint;
  /** Returned with it on a full refund. */
  tip: bigint;
  feeCover: bigint;
  /** What the campaign had borne of the fee for this part of the gift: it gets it back first. */
  feeBack: bigint;
  /** What the campaign still holds of donations: the rest of the gift was released and is owed. */
  held: bigint;
  reason: string;
};

/**
 * A refund is booked at its decision, so that no release can race it. 20.00 of which the campaign still holds 15.00:
 * donations 15.00 and owed 5.00 to refund-due 20.00. A fee that the campaign bore is the platform's again: of 19.12 that it
 * holds of a gift of 20.00, donations 19.12 and processing 0.88.
 */
export function refundDecided(of: Decided, origin: EntryOrigin): NewEntry {
  const { currency, donationId, campaignId } = of;
  const ofCampaign = of.amount - of.feeBack;
  const fromHeld = lesser(of.held, ofCampaign);
  return {
    kind: "refund-decided",
    key: `refund-decided:${of.refundId}`,
    ...origin,
    callId: of.callId,
    campaignId,
    donationId,
    facts: { refund: of.refundId, reason: of.reason },
    postings: postings({
      debit: [
        [campaignDonations({ campaignId, currency }), fromHeld],
        [owedDonations({ campaignId, currency }), ofCampaign - fromHeld],
        [processingFees({ currency }), of.feeBack],
        [tips({ currency }), of.tip],
        [feesCovered({ currency }), of.feeCover],
      ],
      credit: [[refundDue({ donationId, currency }), of.amount + of.tip + of.feeCover]],
    }),
  };
}

type Settled = {
  balanceLineId: string;
  donationId: string;
  campaignId: string;
  callId: string | null;
  currency: Currency;
  /** What left our balance for the donor, above zero. */
  amount: bigint;
};

/** The refund left our balance at Stripe (its balance transaction). */
export function refundSettled(of: Settled, origin: EntryOrigin): NewEntry {
  return refundMoved("refund-settled", of, origin, of.amount);
}

/** Stripe could not deliver it and put it back: it is due again, to be paid another way. */
export function refundFailed(of: Settled, origin: EntryOrigin): NewEntry {
  return refundMoved("refund-failed", of, origin, -of.amount);
}

/** What Stripe could not deliver left our bank for the donor. */
export function refundTransferred(
  of: Omit<Settled, "balanceLineId"> & {
    refundId: string;
    /** From 1; above it, an earlier record of it was reversed. */
    attempt: number;
  },
  origin: EntryOrigin,
): NewEntry {
  const { currency, donationId, amount, refundId } = of;
  return {
    kind: "refund-transferred",
    key: nameOfAttempt(`refund-transferred:${refundId}`, of.attempt),
    ...origin,
    callId: of.callId,
    campaignId: of.campaignId,
    donationId,
    facts: { refund: refundId },
    postings: postings({
      debit: [[refundDue({ donationId, currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}

function refundMoved(
  kind: "refund-settled" | "refund-failed",
  of: Settled,
  origin: EntryOrigin,
  amount: bigint,
): NewEntry {
  const { currency, donationId } = of;
  return {
    kind,
    key: `${kind}:${of.balanceLineId}`,
    ...origin,
    callId: of.callId,
    campaignId: of.campaignId,
    donationId,
    facts: { balanceTransaction: of.balanceLineId },
    postings: postings({
      debit: [[refundDue({ donationId, currency }), amount]],
      credit: [[stripeClearing({ currency }), amount]],
    }),
  };
}
