import {
  campaignDonations,
  disputePending,
  feesCovered,
  refundDue,
  suspense,
  tips,
} from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";
import { type DisputedPayment, disputeEntry } from "./dispute-moved.ts";

type Returned = DisputedPayment & {
  correctionId: string;
  /** Of the gift, to its campaign. */
  toCampaign: bigint;
  /** To the donor: of the gift when its campaign is over, and of refunds that the dispute had paid. */
  toDonor: bigint;
  toTip: bigint;
  toFeeCover: bigint;
  /** What the loss had put into suspense. */
  unplaced: bigint;
};

type Side = [ReturnType<typeof suspense>, bigint];

/**
 * Money that the network gave back after a dispute was lost goes to whom the loss had taken it from; the match that returned
 * stays with its fund. 21.00 of a gift of 20.00 and a tip of 1.00: pending 21.00; donations -20.00, tips -1.00.
 */
export function disputeReturned(of: Returned, origin: EntryOrigin): NewEntry {
  const { correctionId, disputeId, donationId, campaignId, currency } = of;
  const ofGift: Side[] =
    campaignId && donationId
      ? [
          [campaignDonations({ campaignId, currency }), of.toCampaign],
          [refundDue({ donationId, currency }), of.toDonor],
        ]
      : [];
  const total = of.toCampaign + of.toDonor + of.toTip + of.toFeeCover + of.unplaced;
  return {
    ...disputeEntry("dispute-returned", of, origin),
    key: `dispute-returned:${correctionId}`,
    facts: { dispute: disputeId, correction: correctionId },
    postings: postings({
      debit: [[disputePending({ disputeId, currency }), total]],
      credit: [
        ...ofGift,
        [tips({ currency }), of.toTip],
        [feesCovered({ currency }), of.toFeeCover],
        [suspense({ currency }), of.unplaced],
      ],
    }),
  };
}
