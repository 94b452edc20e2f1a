import type { Currency } from "#app/domain/money/currency.ts";
import { campaignDonations, feesCovered, stripeClearing, suspense, tips } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Captured = {
  donationId: string;
  campaignId: string;
  callId: string | null;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  feeCover: bigint;
  paymentIntentId: string;
};

/**
 * A donor's card was charged. 20.00 with a tip of 1.00: clearing 21.00; the campaign's donations 20.00, tips 1.00. The
 * match that follows is added to the same entry.
 */
export function donationCaptured(of: Captured, origin: EntryOrigin): NewEntry {
  const { currency, donationId, campaignId, callId } = of;
  return {
    kind: "donation-captured",
    key: `donation-captured:${of.paymentIntentId}`,
    ...origin,
    callId,
    campaignId,
    donationId,
    facts: { paymentIntent: of.paymentIntentId },
    postings: postings({
      debit: [[stripeClearing({ currency }), of.amount + of.tip + of.feeCover]],
      credit: [
        [campaignDonations({ campaignId, currency }), of.amount],
        [tips({ currency }), of.tip],
        [feesCovered({ currency }), of.feeCover],
      ],
    }),
  };
}

/** Parked money was given back at the provider, by a person, or (below zero) came back from there. */
export function paymentReturned(
  of: { balanceLineId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  const { balanceLineId, currency, amount } = of;
  return {
    kind: "payment-returned",
    key: `payment-returned:${balanceLineId}`,
    ...origin,
    facts: { balanceTransaction: balanceLineId },
    postings: postings({
      debit: [[suspense({ currency }), amount]],
      credit: [[stripeClearing({ currency }), amount]],
    }),
  };
}

/** Money that arrived and does not agree with a donation of ours: it waits in suspense for a person. */
export function paymentParked(
  of: { paymentIntentId: string; donationId: string | null; currency: Currency; amount: bigint; why: string },
  origin: EntryOrigin,
): NewEntry {
  const { currency, amount } = of;
  return {
    kind: "payment-parked",
    key: `donation-captured:${of.paymentIntentId}`,
    ...origin,
    donationId: of.donationId,
    facts: { paymentIntent: of.paymentIntentId, why: of.why },
    postings: postings({
      debit: [[stripeClearing({ currency }), amount]],
      credit: [[suspense({ currency }), amount]],
    }),
  };
}
