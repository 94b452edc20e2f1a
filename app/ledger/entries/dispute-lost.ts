import { lesser } from "#app/domain/money/lesser.ts";
import {
  campaignDonations,
  disputePending,
  feesCovered,
  owedDonations,
  processingFees,
  refundDue,
  suspense,
  tips,
} from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";
import { type DisputedPayment, disputeEntry } from "./dispute-moved.ts";

type Lost = DisputedPayment & {
  /** Of the gift. */
  ofGift: bigint;
  ofTip: bigint;
  ofFeeCover: bigint;
  /** What the campaign had borne of the fee for this part of the gift: it gets it back first. */
  feeBack: bigint;
  /** Of refunds that were decided and not sent: the bank gave the donor their money. */
  ofRefunds: bigint;
  /** What nothing is left for. */
  unplaced: bigint;
  /** What the campaign still holds of donations: the rest of the gift was released and is owed. */
  held: bigint;
};

/**
 * The bank decided for the cardholder: what the network holds is gone. 22.00 of a gift of 20.00, of which the campaign
 * still holds 15.00, and a tip of 2.00: donations 15.00, owed 5.00, tips 2.00; pending -22.00.
 */
export function disputeLost(of: Lost, origin: EntryOrigin): NewEntry {
  const { disputeId, donationId, campaignId, currency } = of;
  const ofCampaign = of.ofGift - of.feeBack;
  const fromHeld = lesser(of.held, ofCampaign);
  const total = of.ofGift + of.ofTip + of.ofFeeCover + of.ofRefunds + of.unplaced;
  return {
    ...disputeEntry("dispute-lost", of, origin),
    postings: postings({
      debit: [
        ...(campaignId && donationId
          ? [
              debit(campaignDonations({ campaignId, currency }), fromHeld),
              debit(owedDonations({ campaignId, currency }), ofCampaign - fromHeld),
              debit(processingFees({ currency }), of.feeBack),
              debit(refundDue({ donationId, currency }), of.ofRefunds),
            ]
          : []),
        [tips({ currency }), of.ofTip],
        [feesCovered({ currency }), of.ofFeeCover],
        [suspense({ currency }), of.unplaced],
      ],
      credit: [[disputePending({ disputeId, currency }), total]],
    }),
  };
}

/** A refund failed, and its dispute had taken the money, or a part of it: what was in suspense is explained. */
export function disputePlaced(
  of: DisputedPayment & { donationId: string; refundId: string; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  const { disputeId, donationId, refundId, currency, amount } = of;
  return {
    ...disputeEntry("dispute-placed", of, origin),
    key: `dispute-placed:${disputeId}:${refundId}`,
    facts: { dispute: disputeId, refund: refundId },
    postings: postings({
      debit: [[refundDue({ donationId, currency }), amount]],
      credit: [[suspense({ currency }), amount]],
    }),
  };
}

type Side = [ReturnType<typeof suspense>, bigint];

function debit(...side: Side): Side {
  return side;
}
