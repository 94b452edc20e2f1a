import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { BatchWaitingFacts } from "#app/domain/ports/payout-mail.ts";

type Row = { number: number; currency: Currency; creator: string; payouts: number; amount: bigint };

/** What operators are told of a batch that waits for approval; null when it does not any more. One SQL statement. */
export async function readBatchWaiting(
  sql: Sql,
  { batchId, siteUrl }: { batchId: string; siteUrl: string },
): Promise<BatchWaitingFacts | null> {
  const [row] = await sql.query<Row>(
    `select b.number, b.currency, p.name as creator, count(*)::int as payouts, sum(i.amount)::bigint as amount
       from payout_batch b join person p on p.id = b.created_by join payout_batch_item i on i.batch_id = b.id
      where b.id = $1 and b.state = 'created' group by b.id, p.name`,
    [batchId],
  );
  if (!row) return null;
  const { number, payouts, creator: createdBy, amount, currency } = row;
  return {
    number,
    payouts,
    createdBy,
    total: { amount, currency },
    url: `${siteUrl}/panel/desembolsos/${batchId}`,
  };
}
