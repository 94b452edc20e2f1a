import type { Sql } from "#app/db/sql.ts";
import { type Currency, currencies } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readMissing } from "#app/ledger/suspense-money.server.ts";

export type ParkedLosses = {
  /** What suspense lacks, of each currency that lacks something. */
  missing: MoneyData[];
  /** Losses that wait for a second operator, oldest first. */
  proposed: { id: string; amount: MoneyData; reason: string; proposedBy: string; proposedById: string }[];
};

/** One query, and one for each currency. */
export async function readParkedLosses(sql: Sql): Promise<ParkedLosses> {
  type Row = Omit<ParkedLosses["proposed"][number], "amount"> & { amount: bigint; currency: Currency };
  const rows = await sql.query<Row>(
    `select l.id, l.amount, l.currency, l.reason, p.name as "proposedBy", p.id as "proposedById"
       from parked_loss l join person p on p.id = l.proposed_by where l.state = 'proposed' order by l.proposed_at limit 100`,
  );
  const missing: MoneyData[] = [];
  for (const currency of currencies) {
    const amount = await readMissing(sql, { currency });
    if (amount > 0n) missing.push(toMoneyData({ amount, currency }));
  }
  return {
    missing,
    proposed: rows.map(({ amount, currency, ...row }) => ({
      ...row,
      amount: toMoneyData({ amount, currency }),
    })),
  };
}
