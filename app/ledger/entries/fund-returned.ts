import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, fundReturnDue } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, nameOfAttempt, postings } from "../entry.ts";

/** Unused money of a fund left our bank for its matcher. */
export function fundReturned(
  of: {
    returnId: string;
    /** From 1; above it, an earlier record of it was reversed. */
    attempt: number;
    fundId: string;
    callId: string;
    currency: Currency;
    amount: bigint;
  },
  origin: EntryOrigin,
): NewEntry {
  const { returnId, fundId, callId, currency, amount } = of;
  return {
    kind: "fund-returned",
    key: nameOfAttempt(`fund-returned:${returnId}`, of.attempt),
    ...origin,
    callId,
    facts: { fund: fundId, return: returnId },
    postings: postings({
      debit: [[fundReturnDue({ fundId, currency }), amount]],
      credit: [[bankCustody({ currency }), amount]],
    }),
  };
}
