import type { Database } from "#app/db/database.server.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readMovableMoney } from "#app/ledger/stripe-money.server.ts";

export type StripePayoutList = {
  /** What may move to our bank now, by currency. */
  movable: MoneyData[];
  /** The newest first. */
  payouts: {
    id: string;
    amount: MoneyData;
    state: "requested" | "sent" | "arrived" | "failed" | "refused";
    at: string;
    why: string | null;
  }[];
};

/** What moves from Stripe to our bank. One query, and one for each currency in which something was paid. */
export async function readStripePayoutList(
  { sql }: Pick<Database, "sql">,
  { now }: { now: Date },
): Promise<StripePayoutList> {
  const [paidIn, rows] = await Promise.all([
    sql.query<{ currency: Currency }>(
      "select currency from account where code = 'stripe:clearing' order by currency",
    ),
    sql.query<{
      id: string;
      amount: bigint;
      currency: string;
      state: StripePayoutList["payouts"][number]["state"];
      requested_at: Date;
      why: string | null;
    }>(
      `select id, amount, currency, state::text, requested_at, coalesce(failure, last_error) as why
         from stripe_payout order by requested_at desc, id limit 10`,
    ),
  ]);
  const movable: MoneyData[] = [];
  for (const { currency } of paidIn)
    movable.push(toMoneyData({ amount: await readMovableMoney(sql, { currency, now }), currency }));
  return {
    movable,
    payouts: rows.flatMap(({ id, amount, currency, state, requested_at, why }) =>
      isCurrency(currency)
        ? [{ id, amount: toMoneyData({ amount, currency }), state, at: requested_at.toISOString(), why }]
        : [],
    ),
  };
}
