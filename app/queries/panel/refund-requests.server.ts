import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type RefundRequest = {
  id: string;
  donationId: string;
  campaign: string;
  reason: string;
  askedAt: string;
  /** Of the gift, not given back yet. */
  left: MoneyData;
};

type Row = Omit<RefundRequest, "askedAt" | "left"> & { asked_at: Date; left: bigint; currency: Currency };

/** Donors who ask for a gift back of which something is left, oldest first. One query. */
export async function readRefundRequests(sql: Sql): Promise<RefundRequest[]> {
  const rows = await sql.query<Row>(
    `select q.id, q.donation_id as "donationId", c.title as campaign, q.reason, q.asked_at, d.amount - d.refunded as left, d.currency
       from refund_request q join donation d on d.id = q.donation_id join campaign c on c.id = d.campaign_id
      where q.state = 'open' and d.refunded < d.amount order by q.asked_at limit 100`,
  );
  return rows.map(({ asked_at, left, currency, ...row }) => ({
    ...row,
    askedAt: asked_at.toISOString(),
    left: toMoneyData({ amount: left, currency }),
  }));
}
