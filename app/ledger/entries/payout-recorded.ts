import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, campaignPayable, payoutInTransit } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Payout = {
  payoutId: string;
  releaseId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  amount: bigint;
};

/**
 * The bank transfer to the entrepreneur left; it is on its way until they confirm it. `proofHash`: of the bank's paper, so that
 * the seal is on it too; that of a batch tells of others as well, and is named apart, since no export holds it.
 */
export function payoutSent(
  of: Payout & { proofHash: string; batchId?: string },
  origin: EntryOrigin,
): NewEntry {
  const { currency, amount, payoutId: payout, proofHash, batchId } = of;
  return {
    ...entryOf("payout-sent", of, origin),
    facts: batchId ? { payout, batch: batchId, batchProof: proofHash } : { payout, proof: proofHash },
    postings: postings({
      debit: [[payoutInTransit({ currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}

/** The entrepreneur confirmed that it arrived: nothing is owed to them for it any more. */
export function payoutConfirmed(of: Payout, origin: EntryOrigin): NewEntry {
  const { campaignId, currency, amount } = of;
  return {
    ...entryOf("payout-confirmed", of, origin),
    postings: postings({
      debit: [[campaignPayable({ campaignId, currency }), amount]],
      credit: [[payoutInTransit({ currency }), amount]],
    }),
  };
}

/**
 * The bank sent it back: it is in the bank again, and the entrepreneur is still to be paid; or is owed it again, where they had
 * confirmed it before.
 */
export function payoutFailed(of: Payout & { wasConfirmed: boolean }, origin: EntryOrigin): NewEntry {
  const { campaignId, currency, amount, wasConfirmed } = of;
  return {
    ...entryOf("payout-failed", of, origin),
    postings: postings({
      debit: [[bankCustody({ currency }), amount]],
      credit: [
        [wasConfirmed ? campaignPayable({ campaignId, currency }) : payoutInTransit({ currency }), amount],
      ],
    }),
  };
}

function entryOf(
  kind: "payout-sent" | "payout-confirmed" | "payout-failed",
  of: Payout,
  origin: EntryOrigin,
): Omit<NewEntry, "postings"> {
  const { payoutId, releaseId, campaignId, callId } = of;
  return {
    kind,
    key: `${kind}:${payoutId}`,
    ...origin,
    callId,
    campaignId,
    releaseId,
    facts: { payout: payoutId },
  };
}
