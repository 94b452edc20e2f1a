import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, fundReturnDue } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

/** Unused money of a fund left our bank for its matcher. */
export function fundReturned(
  of: { returnId: string; fundId: string; callId: string; currency: Currency; amount: bigint },
  origin: EntryOrigin,
): NewEntry {
  const { returnId, fundId, callId, currency, amount } = of;
  return {
    kind: "fund-returned",
    key: `fund-returned:${returnId}`,
    ...origin,
    callId,
    facts: { fund: fundId, return: returnId },
    postings: postings({
      debit: [[fundReturnDue({ fundId, currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}
