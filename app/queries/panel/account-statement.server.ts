import type { Database } from "#app/db/database.server.ts";
import type { Sql } from "#app/db/sql.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readAccountStatements } from "#app/ledger/account-statement.server.ts";

/** An account over a period as its page shows it, in one of its currencies. */
export type StatementShown = {
  code: string;
  currency: string;
  opening: MoneyData;
  lines: {
    entry: string;
    kind: string;
    at: string;
    amount: MoneyData;
    held: MoneyData;
    /** Numbers of the entry that it takes back, and of the one that takes it back. */
    reverses: string | null;
    reversedBy: string | null;
  }[];
  closing: MoneyData;
  isCut: boolean;
};

/** Most lines on a page; the command prints more. */
const mostLines = 500;
const dayMs = 86_400_000;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/**
 * The statements of an account from one day to another, both included, in UTC and by the time of what happened; a day left
 * empty is the first or the last there is. `organisations`: whose funds and campaigns may be read; null: every account.
 * Null when the days are none; empty when there is no such account for the reader. Four SQL statements.
 */
export async function readStatementsShown(
  { sql }: Database,
  of: { code: string; from: string; until: string; organisations: readonly string[] | null },
): Promise<StatementShown[] | null> {
  const { code, organisations } = of;
  const from = of.from || "1970-01-01";
  const until = of.until || "9999-12-30";
  if (!isDay(from) || !isDay(until)) return null;
  if (organisations && !(await isTheirs(sql, { code, organisations }))) return [];
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
      lines: lines.map(({ entryId, kind, at, amount, held, reverses, reversedBy }) => ({
        entry: entryId.toString(),
        kind,
        at: at.toISOString(),
        amount: money(amount),
        held: money(held),
        reverses: reverses?.toString() ?? null,
        reversedBy: reversedBy?.toString() ?? null,
      })),
      closing: money(closing),
    };
  });
}

/** Whether an account is of a fund or a campaign in a call of these organisations. */
async function isTheirs(
  sql: Sql,
  { code, organisations }: { code: string; organisations: readonly string[] },
): Promise<boolean> {
  const rows = await sql.query(
    `select from account a
      where a.code = $1 and exists (
            select from call c
             where c.matcher_id = any($2::uuid[])
               and (exists (select from match_fund f where f.call_id = c.id and f.id = a.fund_id)
                    or exists (select from campaign p where p.call_id = c.id and p.id = a.campaign_id)))`,
    [code, organisations],
  );
  return rows.length > 0;
}
