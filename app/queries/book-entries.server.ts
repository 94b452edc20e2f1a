import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readDonationEntries } from "#app/ledger/donation-entries.server.ts";

/** One entry of a donation as its donor sees it. */
export type BookEntry = {
  number: string;
  kind: string;
  at: string;
  amount: MoneyData;
  /** Numbers of the entry that it takes back, and of the one that takes it back. */
  reverses: string | null;
  reversedBy: string | null;
};

/** What the book says of a donation, oldest first. One query. */
export async function readBookEntries(
  { sql }: Database,
  { id, currency }: { id: string; currency: Currency },
): Promise<BookEntry[]> {
  const entries = await readDonationEntries(sql, id);
  return entries.map(({ id: number, kind, effectiveAt, postings, reverses, reversedBy }) => ({
    number: number.toString(),
    kind,
    at: effectiveAt.toISOString(),
    reverses: reverses?.toString() ?? null,
    reversedBy: reversedBy?.toString() ?? null,
    amount: toMoneyData({ amount: postings.reduce((sum, { debit }) => sum + (debit ?? 0n), 0n), currency }),
  }));
}
