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

/** What the book says of a donation, oldest first; of a payment, the match that follows is a line of its own, and so is what a dispute costs the platform. One query. */
export async function readBookEntries(
  { sql }: Database,
  { id, currency }: { id: string; currency: Currency },
): Promise<BookEntry[]> {
  const entries = await readDonationEntries(sql, id);
  return entries.flatMap(({ id: number, kind, effectiveAt, postings, reverses, reversedBy }) => {
    const line = (as: string, parts: typeof postings): BookEntry => ({
      number: number.toString(),
      kind: as,
      at: effectiveAt.toISOString(),
      amount: toMoneyData({ amount: parts.reduce((sum, { debit }) => sum + (debit ?? 0n), 0n), currency }),
      reverses: reverses?.toString() ?? null,
      reversedBy: reversedBy?.toString() ?? null,
    });
    if (kind === "dispute-funds-withdrawn") {
      const fee = postings.filter(({ account }) => account.startsWith("expense:"));
      const taken = postings.filter((one) => !fee.includes(one));
      return fee.length > 0 ? [line(kind, taken), line("dispute-fee", fee)] : [line(kind, taken)];
    }
    if (kind !== "donation-captured") return [line(kind, postings)];
    const ofFund = postings.filter(({ account }) => account.startsWith("fund:"));
    const paid = postings.filter((one) => !ofFund.includes(one));
    return ofFund.length > 0 ? [line(kind, paid), line("match-granted", ofFund)] : [line(kind, paid)];
  });
}
