import type { Currency } from "#app/domain/money/currency.ts";
import { losses, suspense } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** More left suspense than had come, and nobody will bring it: the platform's loss. */
export function parkedLossApproved(
  { lossId, currency, amount }: { lossId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  return {
    kind: "parked-loss-approved",
    key: `parked-loss-approved:${lossId}`,
    ...origin,
    facts: { parkedLoss: lossId },
    postings: postings({
      debit: [[losses({ currency }), amount]],
      credit: [[suspense({ currency }), amount]],
    }),
  };
}
