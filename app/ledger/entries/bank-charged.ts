import type { Currency } from "#app/domain/money/currency.ts";
import { bankCharges, bankCustody } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** The bank took something for itself, as a line of its statement shows: the platform bears it. */
export function bankCharged(
  { chargeId, currency, amount }: { chargeId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  return {
    kind: "bank-charged",
    key: `bank-charged:${chargeId}`,
    ...origin,
    facts: { bankCharge: chargeId },
    postings: postings({
      debit: [[bankCharges({ currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}
