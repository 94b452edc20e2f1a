import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type RecordedRepayment = {
  id: string;
  title: string;
  amount: MoneyData;
  reference: string;
  recordedById: string;
};

type Row = {
  id: string;
  title: string;
  amount: bigint;
  currency: Currency;
  reference: string;
  recorded_by: string;
};

/** Repayments that wait for a second operator, oldest first. One query. */
export async function readRecordedRepayments(sql: Sql): Promise<RecordedRepayment[]> {
  const rows = await sql.query<Row>(
    `select r.id, c.title, r.amount, c.currency, r.reference, r.recorded_by
       from repayment r join campaign c on c.id = r.campaign_id where r.state = 'recorded' order by r.recorded_at limit 100`,
  );
  return rows.map(({ amount, currency, recorded_by, ...row }) => ({
    ...row,
    amount: toMoneyData({ amount, currency }),
    recordedById: recorded_by,
  }));
}
