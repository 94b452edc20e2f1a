import type { Currency } from "#app/domain/money/currency.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import { campaignDonations, owedDonations, processingFees } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Borne = {
  donationId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  /** What the campaign bears of the fee: of the gift's share what the donor did not add. Zero: it bears nothing. */
  amount: bigint;
  /** What the campaign still holds of donations: the rest is owed. */
  held: bigint;
};

/** The campaign bears the fee of a gift, by its call's terms. 0.88: its donations to the platform's expense, which it lessens. */
export function feeBorne(of: Borne, origin: EntryOrigin): NewEntry {
  const { donationId, campaignId, callId, currency, amount } = of;
  const fromHeld = lesser(of.held, amount);
  return {
    kind: "fee-borne",
    key: `fee-borne:${donationId}`,
    ...origin,
    callId,
    campaignId,
    donationId,
    facts: {},
    postings: postings({
      debit: [
        [campaignDonations({ campaignId, currency }), fromHeld],
        [owedDonations({ campaignId, currency }), amount - fromHeld],
      ],
      credit: [[processingFees({ currency }), amount]],
    }),
  };
}
