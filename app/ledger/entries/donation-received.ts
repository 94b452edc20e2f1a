import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, campaignDonations, cashHeld } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Received = {
  donationId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  amount: bigint;
  /** Who holds the cash; null: it came by transfer, and the bank has it. */
  holderId: string | null;
};

/** A gift without a card, confirmed by a second person. 20.00 in cash: held by its facilitator; the campaign's donations 20.00. */
export function donationReceived(of: Received, origin: EntryOrigin): NewEntry {
  const { donationId, campaignId, callId, currency, amount, holderId } = of;
  const where = holderId === null ? bankCustody({ currency }) : cashHeld({ holderId, currency });
  return {
    kind: "donation-received",
    key: `donation-received:${donationId}`,
    ...origin,
    callId,
    campaignId,
    donationId,
    facts: { by: holderId === null ? "transfer" : "cash" },
    postings: postings({
      debit: [[where, amount]],
      credit: [[campaignDonations({ campaignId, currency }), amount]],
    }),
  };
}
