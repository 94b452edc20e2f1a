import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type RecordedCapital = { id: string; amount: MoneyData; reference: string; recordedById: string };

/** The platform's own money that waits for a second operator, oldest first. One query. */
export async function readRecordedCapital(sql: Sql): Promise<RecordedCapital[]> {
  type Row = Omit<RecordedCapital, "amount"> & { amount: bigint; currency: Currency };
  const rows = await sql.query<Row>(
    `select id, amount, currency, reference, recorded_by as "recordedById"
       from capital_payment where state = 'recorded' order by recorded_at limit 100`,
  );
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: toMoneyData({ amount, currency }) }));
}
