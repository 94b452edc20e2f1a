import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

/** An entry whose reversal waits for a second operator. */
export type ProposedReversal = {
  id: string;
  entry: string;
  kind: string;
  amount: MoneyData;
  source: string | null;
  reason: string;
  proposedBy: string;
  proposedById: string;
};

type Row = Omit<ProposedReversal, "amount"> & { amount: bigint; currency: Currency };

/** Reversals to be decided, oldest first. One query. */
export async function readProposedReversals(sql: Sql): Promise<ProposedReversal[]> {
  const rows = await sql.query<Row>(
    `select r.id, e.id::text as entry, e.kind, m.amount, m.currency, e.source, r.reason, p.name as "proposedBy", p.id as "proposedById"
       from entry_reversal r join entry e on e.id = r.entry_id join person p on p.id = r.proposed_by
       cross join lateral (
         select sum(o.amount)::bigint as amount, min(a.currency) as currency
           from posting o join account a on a.id = o.account_id where o.entry_id = e.id and o.amount > 0) m
      where r.state = 'proposed' order by r.proposed_at limit 100`,
  );
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: toMoneyData({ amount, currency }) }));
}
