import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type AccountKind, heldIn } from "./account.ts";
import { momentColumn, type TimeOf } from "./balances-as-of.server.ts";
import { reversedBy } from "./reversed-by.ts";

/** One movement of an account; amounts on its natural side: what makes it hold more is positive. */
export type StatementLine = {
  entryId: bigint;
  kind: string;
  at: Date;
  amount: bigint;
  held: bigint;
  /** The entry that this one takes back, and the one that takes this one back. */
  reverses: bigint | null;
  reversedBy: bigint | null;
};

/** An account over a period: `opening` plus the movements of its lines is `closing`. */
export type AccountStatement = {
  code: string;
  currency: Currency;
  opening: bigint;
  lines: StatementLine[];
  closing: bigint;
  /** More lines than were asked for: the closing balance counts them too. */
  isCut: boolean;
};

/**
 * The statements of an account, one for each of its currencies, from a moment to before another; none when there is no such
 * account. Worked example: 5.00 before the period and 2.00 out of it in the period is opening 5.00, a line of −2.00,
 * closing 3.00.
 */
export async function readAccountStatements(
  sql: Sql,
  of: { code: string; from: Date; until: Date; by: TimeOf; most?: number },
): Promise<AccountStatement[]> {
  const accounts = await sql.query<{ id: bigint; currency: Currency; kind: AccountKind }>(
    "select id, currency, kind from account where code = $1 order by currency",
    [of.code],
  );
  return Promise.all(accounts.map((account) => readStatement(sql, { ...of, account })));
}

async function readStatement(
  sql: Sql,
  {
    code,
    from,
    until,
    by,
    most = 100_000,
    account: { id, currency, kind },
  }: {
    code: string;
    from: Date;
    until: Date;
    by: TimeOf;
    most?: number;
    account: { id: bigint; currency: Currency; kind: AccountKind };
  },
): Promise<AccountStatement> {
  const moment = momentColumn[by];
  const [sums] = await sql.query<{ opening: bigint; closing: bigint }>(
    `select coalesce(sum(p.amount) filter (where ${moment} < $2), 0)::bigint as opening,
            coalesce(sum(p.amount), 0)::bigint as closing
       from posting p join entry e on e.id = p.entry_id where p.account_id = $1 and ${moment} < $3`,
    [id, from, until],
  );
  const rows = await sql.query<Omit<StatementLine, "held">>(
    `select e.id as "entryId", e.kind, ${moment} as at, p.amount, e.reverses, ${reversedBy} as "reversedBy"
       from posting p join entry e on e.id = p.entry_id
      where p.account_id = $1 and ${moment} >= $2 and ${moment} < $3 order by ${moment}, p.version limit $4`,
    [id, from, until, most + 1],
  );
  let held = heldIn(kind, sums!.opening);
  const lines = rows.slice(0, most).map(({ amount, ...line }) => {
    held += heldIn(kind, amount);
    return { ...line, amount: heldIn(kind, amount), held };
  });
  return {
    code,
    currency,
    opening: heldIn(kind, sums!.opening),
    lines,
    closing: heldIn(kind, sums!.closing),
    isCut: rows.length > most,
  };
}
