import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type RefundProgress = {
  campaignId: string;
  title: string;
  count: number;
  total: MoneyData;
  /** Have reached their donors, by card, transfer or dispute. */
  arrived: number;
  /** Asked of Stripe, which has not carried them out yet. */
  sent: number;
  /** To be asked of Stripe. */
  due: number;
  /** To be paid by transfer. */
  toTransfer: number;
};

type Row = Omit<RefundProgress, "total"> & { amount: bigint; currency: Currency };

/** Campaigns of which refunds are on their way, with all their refunds, those with most to do first. One query. */
export async function readRefundProgress(sql: Sql): Promise<RefundProgress[]> {
  const rows = await sql.query<Row>(
    `select c.id as "campaignId", c.title, c.currency, count(*)::int as count, sum(r.amount + r.tip + r.fee_cover)::bigint as amount,
            count(*) filter (where r.state in ('succeeded', 'transferred', 'charged_back'))::int as arrived,
            count(*) filter (where r.state = 'sent')::int as sent, count(*) filter (where r.state = 'due')::int as due,
            count(*) filter (where r.state = 'failed')::int as "toTransfer"
       from campaign c join donation d on d.campaign_id = c.id join refund r on r.donation_id = d.id and r.state <> 'annulled'
      where c.id in (select o.campaign_id from refund w join donation o on o.id = w.donation_id
                      where w.state in ('due', 'sent', 'failed'))
      group by c.id order by due desc, sent desc, c.title limit 50`,
  );
  return rows.map(({ amount, currency, ...row }) => ({ ...row, total: toMoneyData({ amount, currency }) }));
}
