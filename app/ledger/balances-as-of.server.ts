import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type AccountKind, heldIn } from "./account.ts";

/** Which time of an entry decides: when it happened outside, or when we wrote it down. */
export type TimeOf = "effective" | "recorded";

/** The column of an entry `e` for each. */
export const momentColumn: Record<TimeOf, string> = {
  effective: "e.effective_at",
  recorded: "e.recorded_at",
};

/** What an account held at a moment, on its natural side, in minor units. */
export type BalanceAsOf = { code: string; currency: Currency; kind: AccountKind; held: bigint };

/**
 * What every account that had moved by then held just before a moment. By effective time, what was learnt later counts
 * when it happened; by recorded time, the answer is what the book said at that moment. One query.
 */
export async function readBalancesAsOf(
  sql: Sql,
  { before, by }: { before: Date; by: TimeOf },
): Promise<BalanceAsOf[]> {
  const rows = await sql.query<Omit<BalanceAsOf, "held"> & { amount: bigint }>(
    `select a.code, a.currency, a.kind, sum(p.amount)::bigint as amount
       from posting p join entry e on e.id = p.entry_id join account a on a.id = p.account_id
      where ${momentColumn[by]} < $1 group by a.id order by a.code, a.currency`,
    [before],
  );
  return rows.map(({ amount, ...account }) => ({ ...account, held: heldIn(account.kind, amount) }));
}
