import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

type QueuedPayout = {
  id: string;
  campaignId: string;
  title: string;
  position: number;
  publicName: string;
  total: MoneyData;
};

export type PayoutQueues = {
  /** Approved releases that no open batch pays. */
  payouts: QueuedPayout[];
  /** Sent, and not confirmed by the entrepreneur. */
  onTheirWay: QueuedPayout[];
};

type PayoutRow = {
  id: string;
  campaign_id: string;
  title: string;
  position: number;
  total: bigint;
  currency: Currency;
  public_name: string;
};

/** What is to be paid to entrepreneurs, and what is on its way to them. Two queries. */
export async function readPayoutQueues(sql: Sql): Promise<PayoutQueues> {
  const payouts = await sql.query<PayoutRow>(
    `select r.id, r.campaign_id, c.title, t.position, r.total, r.currency, c.public_name
       from release r join tranche t on t.id = r.tranche_id join campaign c on c.id = r.campaign_id
      where r.state = 'approved' and not exists (select from payout_batch_item i where i.release_id = r.id and i.is_open)
      order by r.decided_at limit 100`,
  );
  const onTheirWay = await sql.query<PayoutRow>(
    `select o.id, r.campaign_id, c.title, t.position, o.amount as total, o.currency, c.public_name
       from payout o join release r on r.id = o.release_id join tranche t on t.id = r.tranche_id
       join campaign c on c.id = r.campaign_id
      where o.state = 'sent' order by o.sent_at limit 100`,
  );
  return { payouts: payouts.map(queued), onTheirWay: onTheirWay.map(queued) };
}

function queued({ id, campaign_id, title, position, total, currency, public_name }: PayoutRow): QueuedPayout {
  return {
    id,
    campaignId: campaign_id,
    title,
    position,
    publicName: public_name,
    total: toMoneyData({ amount: total, currency }),
  };
}
