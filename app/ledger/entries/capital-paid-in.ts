import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, platformCapital } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** The platform's own money reaches the bank; it will carry fees and losses. */
export function capitalPaidIn(
  { paymentId, currency, amount }: { paymentId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  return {
    kind: "capital-paid-in",
    key: `capital-paid-in:${paymentId}`,
    ...origin,
    facts: {},
    postings: postings({
      debit: [[bankCustody({ currency }), amount]],
      credit: [[platformCapital({ currency }), amount]],
    }),
  };
}
