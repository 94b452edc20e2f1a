import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, processingFees, stripeClearing, stripeInTransit } from "../chart-of-accounts.ts";
import { type EntryKind, type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Payout = { stripePayoutId: string; currency: Currency; amount: bigint };

/** Stripe sends money of ours to our bank (its balance transaction); `fee` is what it keeps for it. */
export function stripePayoutCreated(of: Payout & { fee: bigint }, origin: EntryOrigin): NewEntry {
  const { currency, amount, fee } = of;
  return {
    ...entryOf("stripe-payout-created", of, origin),
    postings: postings({
      debit: [
        [stripeInTransit({ currency }), amount],
        [processingFees({ currency }), fee],
      ],
      credit: [[stripeClearing({ currency }), amount + fee]],
    }),
  };
}

/** Our bank has it. */
export function stripePayoutArrived(of: Payout, origin: EntryOrigin): NewEntry {
  const { currency, amount } = of;
  return {
    ...entryOf("stripe-payout-arrived", of, origin),
    postings: postings({
      debit: [[bankCustody({ currency }), amount]],
      credit: [[stripeInTransit({ currency }), amount]],
    }),
  };
}

/** It failed or was cancelled, and is at Stripe again (its balance transaction); `fee`: below zero when one comes back. */
export function stripePayoutFailed(of: Payout & { fee: bigint }, origin: EntryOrigin): NewEntry {
  const { currency, amount, fee } = of;
  return {
    ...entryOf("stripe-payout-failed", of, origin),
    postings: postings({
      debit: [
        [stripeClearing({ currency }), amount - fee],
        [processingFees({ currency }), fee],
      ],
      credit: [[stripeInTransit({ currency }), amount]],
    }),
  };
}

/** It failed after it had been called paid: our bank does not have it after all. */
export function stripePayoutTakenBack(of: Payout, origin: EntryOrigin): NewEntry {
  const { currency, amount } = of;
  return {
    ...entryOf("stripe-payout-taken-back", of, origin),
    postings: postings({
      debit: [[stripeInTransit({ currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}

/** Our bank sent money to Stripe, or (below zero) Stripe gave it back. */
export function stripeToppedUp(
  of: { balanceLineId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  const { balanceLineId, currency, amount } = of;
  return {
    kind: "stripe-topped-up",
    key: `stripe-topped-up:${balanceLineId}`,
    ...origin,
    facts: { balanceTransaction: balanceLineId },
    postings: postings({
      debit: [[stripeClearing({ currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}

function entryOf(
  kind: Extract<EntryKind, `stripe-payout-${string}`>,
  { stripePayoutId }: Payout,
  origin: EntryOrigin,
): Omit<NewEntry, "postings"> {
  return { kind, key: `${kind}:${stripePayoutId}`, ...origin, facts: { stripePayout: stripePayoutId } };
}
