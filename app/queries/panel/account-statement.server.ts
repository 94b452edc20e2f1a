import type { Database } from "#app/db/database.server.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readAccountStatements } from "#app/ledger/account-statement.server.ts";

/** An account over a period as its page shows it, in one of its currencies. */
export type StatementShown = {
  code: string;
  currency: string;
  opening: MoneyData;
  lines: { entry: string; kind: string; at: string; amount: MoneyData; held: MoneyData }[];
  closing: MoneyData;
  isCut: boolean;
};

/** Most lines on a page; the command prints more. */
const mostLines = 500;
const dayMs = 86_400_000;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * The statements of an account from one day to another, both included, in UTC and by the time of what happened. Null when the
 * days are none; empty when there is no such account. Three SQL statements.
 */
export async function readStatementsShown(
  { sql }: Database,
  { code, from, until }: { code: string; from: string; until: string },
): Promise<StatementShown[] | null> {
  if (!isDay(from) || !isDay(until)) return null;
  const statements = await readAccountStatements(sql, {
    code,
    from: new Date(from),
    until: new Date(Date.parse(until) + dayMs),
    by: "effective",
    most: mostLines,
  });
  return statements.map(({ currency, opening, lines, closing, ...rest }) => {
    const money = (amount: bigint) => toMoneyData({ amount, currency });
    return {
      ...rest,
      currency,
      opening: money(opening),
      lines: lines.map(({ entryId, kind, at, amount, held }) => ({
        entry: entryId.toString(),
        kind,
        at: at.toISOString(),
        amount: money(amount),
        held: money(held),
      })),
      closing: money(closing),
    };
  });
}
