import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

/** Refunds that Stripe did not take more than once for one reason, and that are asked for again. */
export type DelayedRefunds = {
  /** In Stripe's words. */
  error: string;
  count: number;
  total: MoneyData;
  /** Since when the first of them is owed to its donor. */
  since: string;
  /** When the next of them is asked for again. */
  nextAt: string;
};

type Row = Pick<DelayedRefunds, "error" | "count"> & {
  amount: bigint;
  currency: Currency;
  since: Date;
  next_at: Date;
};

/** By cause, what is owed longest first. One query. */
export async function readDelayedRefunds(sql: Sql): Promise<DelayedRefunds[]> {
  const rows = await sql.query<Row>(
    `select r.last_error as error, d.currency, count(*)::int as count, min(r.decided_at) as since, min(r.next_attempt_at) as next_at,
            sum(r.amount + r.tip + r.fee_cover - r.charged_back)::bigint as amount
       from refund r join donation d on d.id = r.donation_id
      where r.state = 'due' and r.attempts > 1 and r.last_error is not null
      group by 1, 2 order by since limit 20`,
  );
  return rows.map(({ error, count, since, next_at, ...money }) => ({
    error,
    count,
    total: toMoneyData(money),
    since: since.toISOString(),
    nextAt: next_at.toISOString(),
  }));
}
