import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { bankLineOfPayout } from "./bank-line-of-payout.ts";
import { readReturnedPayouts } from "./returned-payouts.server.ts";

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
  payouts: (QueuedPayout & {
    /** The account that its entrepreneur stated, by its end, and from when it may be paid to. */
    place: { bankName: string; masked: string; usableFrom: string } | null;
  })[];
  /** Sent, and not confirmed by the entrepreneur; or confirmed, and the bank's statement says that it came back. */
  onTheirWay: (QueuedPayout & {
    wasConfirmed: boolean;
    /** The bank's own, as it was recorded. */
    reference: string;
    /** The number of the batch that it was sent with, if any. */
    batch: number | null;
    /** The day of the bank's line that it was found to be. */
    bankDay: string | null;
    /** The bank's line that seems to bring it back. */
    back: { day: string; description: string } | null;
  })[];
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

/** What is to be paid to entrepreneurs, and what is on its way to them. Three queries. */
export async function readPayoutQueues(sql: Sql): Promise<PayoutQueues> {
  const payouts = await sql.query<PayoutRow & { bankName: string | null; masked: string; usable_from: Date }>(
    `select r.id, r.campaign_id, c.title, t.position, r.total, r.currency, c.public_name, a.bank_name as "bankName", a.masked, a.usable_from
       from release r join tranche t on t.id = r.tranche_id join campaign c on c.id = r.campaign_id
       left join payout_account a on a.person_id = c.entrepreneur_id and a.state = 'active'
      where r.state = 'approved' and not exists (select from payout_batch_item i where i.release_id = r.id and i.is_open)
      order by r.decided_at limit 100`,
  );
  const back = (await readReturnedPayouts(sql)).filter(({ isOnly }) => isOnly);
  const onTheirWay = await sql.query<
    PayoutRow & { bankDay: string | null; reference: string; batch: number | null; wasConfirmed: boolean }
  >(
    `select o.id, r.campaign_id, c.title, t.position, o.amount as total, o.currency, c.public_name, o.reference, o.state = 'confirmed' as "wasConfirmed",
            (select b.number from payout_batch b where b.id = o.batch_id) as batch,
            (select l.booked_on::text from ${bankLineOfPayout}) as "bankDay"
       from payout o join release r on r.id = o.release_id join tranche t on t.id = r.tranche_id
       join campaign c on c.id = r.campaign_id
      where o.state = 'sent' or o.state = 'confirmed' and o.id = any ($1::uuid[]) order by o.id = any ($1::uuid[]) desc, o.sent_at limit 100`,
    [back.map(({ payoutId }) => payoutId)],
  );
  return {
    payouts: payouts.map((row) => {
      const { bankName, masked, usable_from } = row;
      const place = bankName === null ? null : { bankName, masked, usableFrom: usable_from.toISOString() };
      return { ...queued(row), place };
    }),
    onTheirWay: onTheirWay.map((row) => {
      const line = back.find(({ payoutId }) => payoutId === row.id);
      const told = line ? { day: line.day, description: line.description } : null;
      const { reference, batch, bankDay, wasConfirmed } = row;
      return { ...queued(row), reference, batch, bankDay, wasConfirmed, back: told };
    }),
  };
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
