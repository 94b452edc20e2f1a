import type { Database } from "#app/db/database.server.ts";
import type { DifferenceCause, Reconciliation } from "#app/domain/bank/reconciliation.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

type Stored = {
  ran_at: Date;
  lines_read: number;
  lines_healed: number;
  difference_count: number;
  sums: { currency: string; kind: string; lines: number; stripe: string; book: string }[];
  differences: {
    cause: DifferenceCause;
    reference: string;
    currency: string;
    kind: string;
    at: string;
    stripe: string | null;
    book: string | null;
    donationId: string | null;
  }[];
};

/** The newest comparison of Stripe's account with the book, less what was explained since; null before the first. Two queries. */
export async function readReconciliation({ sql }: Database): Promise<Reconciliation | null> {
  const [row] = await sql.query<Stored>(
    `select ran_at, lines_read, lines_healed, difference_count, sums, differences
       from reconciliation order by id desc limit 1`,
  );
  if (!row) return null;
  const explained = await sql.query<{ id: string }>(
    "select id from balance_transaction where id = any($1::text[]) and explained_at is not null",
    [row.differences.flatMap(({ cause, reference }) => (cause === "parked" ? reference : []))],
  );
  const isExplained = new Set(explained.map(({ id }) => id));
  const currencies = [...new Set(row.sums.map(({ currency }) => currency))].filter(isCurrency);
  return {
    ranAt: row.ran_at.toISOString(),
    linesRead: row.lines_read,
    linesHealed: row.lines_healed,
    differenceCount: row.difference_count - isExplained.size,
    sides: currencies.map((currency) => sideOf(currency, row.sums)),
    differences: row.differences
      .filter(({ reference }) => !isExplained.has(reference))
      .map(({ currency, stripe, book, ...rest }) => ({
        ...rest,
        stripe: moneyOf(stripe, currency),
        book: moneyOf(book, currency),
      })),
  };
}

function sideOf(currency: Currency, sums: Stored["sums"]): Reconciliation["sides"][number] {
  const own = sums.filter((one) => one.currency === currency);
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const sum = (side: "stripe" | "book") => own.reduce((total, one) => total + BigInt(one[side]), 0n);
  return {
    currency,
    kinds: own.map(({ kind, lines, stripe, book }) => ({
      kind,
      lines,
      stripe: money(BigInt(stripe)),
      book: money(BigInt(book)),
    })),
    total: {
      // A fee stands in the line of its payment.
      lines: own.reduce((total, { kind, lines }) => total + (kind.endsWith("-fee") ? 0 : lines), 0),
      stripe: money(sum("stripe")),
      book: money(sum("book")),
    },
  };
}

function moneyOf(amount: string | null, currency: string): MoneyData | null {
  return amount === null || !isCurrency(currency) ? null : toMoneyData({ amount: BigInt(amount), currency });
}
