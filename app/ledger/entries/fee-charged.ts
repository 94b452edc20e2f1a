import type { Currency } from "#app/domain/money/currency.ts";
import { processingFees, stripeClearing } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Fee = {
  balanceLineId: string;
  donationId: string | null;
  campaignId: string | null;
  callId: string | null;
  currency: Currency;
  /** Above zero; below zero when Stripe gives a fee back. */
  fee: bigint;
};

/** What Stripe kept of a payment, as its balance transaction names it. The platform bears it, covered or not; a campaign by an entry of its own (fee-borne). */
export function feeCharged(of: Fee, origin: EntryOrigin): NewEntry {
  const { currency } = of;
  return {
    kind: "fee-charged",
    key: `fee-charged:${of.balanceLineId}`,
    ...origin,
    callId: of.callId,
    campaignId: of.campaignId,
    donationId: of.donationId,
    facts: { balanceTransaction: of.balanceLineId },
    postings: postings({
      debit: [[processingFees({ currency }), of.fee]],
      credit: [[stripeClearing({ currency }), of.fee]],
    }),
  };
}
