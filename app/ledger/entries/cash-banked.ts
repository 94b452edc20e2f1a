import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, cashHeld } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** Gifts in cash were handed in to the bank. */
export function cashBanked(
  of: { bankingId: string; holderId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  const { bankingId, holderId, currency, amount } = of;
  return {
    kind: "cash-banked",
    key: `cash-banked:${bankingId}`,
    ...origin,
    facts: { banking: bankingId },
    postings: postings({
      debit: [[bankCustody({ currency }), amount]],
      credit: [[cashHeld({ holderId, currency }), amount]],
    }),
  };
}
