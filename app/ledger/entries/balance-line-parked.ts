import type { Currency } from "#app/domain/money/currency.ts";
import { stripeClearing, suspense } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** A movement of our balance at Stripe that this version does not know: it waits in suspense for a person. */
export function balanceLineParked(
  of: { balanceLineId: string; type: string; currency: Currency; net: bigint },
  origin: EntryOrigin,
): NewEntry {
  const { currency, net } = of;
  return {
    kind: "payment-parked",
    key: `balance-line-parked:${of.balanceLineId}`,
    ...origin,
    facts: { balanceTransaction: of.balanceLineId, type: of.type },
    postings: postings({
      debit: [[stripeClearing({ currency }), net]],
      credit: [[suspense({ currency }), net]],
    }),
  };
}
