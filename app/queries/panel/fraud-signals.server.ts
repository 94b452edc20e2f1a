import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type FraudSignal = {
  id: string;
  stripeId: string;
  kind: "early_fraud_warning" | "review" | "shared_card";
  reason: string;
  toldAt: string;
  /** What is left of it; null when no donation of ours has that payment yet. */
  donation: { id: string; title: string; left: MoneyData; match: MoneyData } | null;
};

type Row = Omit<FraudSignal, "toldAt" | "donation"> & {
  told_at: Date;
  donation_id: string | null;
  title: string;
  left: bigint;
  match: bigint;
  currency: Currency;
};

/** Payments that look like fraud, on which nobody has decided and of which something is left; oldest first. One query. */
export async function readFraudSignals({ sql }: Pick<Database, "sql">): Promise<FraudSignal[]> {
  const rows = await sql.query<Row>(
    `select s.id, s.stripe_id as "stripeId", s.kind, s.reason, s.told_at, d.id as donation_id, c.title,
            d.amount - d.refunded as left, d.match, d.currency
       from fraud_signal s left join entry e on e.key = 'donation-captured:' || s.payment_intent_id
       left join donation d on d.id = e.donation_id left join campaign c on c.id = d.campaign_id
      where s.over_at is null and s.decided_at is null and (d.id is null or d.refunded < d.amount)
      order by s.told_at, s.id limit 100`,
  );
  return rows.map(({ told_at, donation_id, title, left, match, currency, ...signal }) => {
    const money = (amount: bigint) => toMoneyData({ amount, currency });
    return {
      ...signal,
      toldAt: told_at.toISOString(),
      donation: donation_id ? { id: donation_id, title, left: money(left), match: money(match) } : null,
    };
  });
}
