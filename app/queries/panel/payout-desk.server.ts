import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";
import { mostCodeTries } from "#app/domain/payout/pickup-code.ts";

type Payee = { id: string; title: string; publicName: string; amount: MoneyData };

type ListedBatch = { id: string; number: number; state: string; rail: Rail; total: MoneyData; at: string } & {
  payouts: Record<"all" | "failed" | "confirmed", number>;
};

export type PayoutDesk = {
  /** Approved releases that may be put into a batch now, those of one currency and rail together. */
  groups: { currency: Currency; rail: Rail; releases: (Payee & { bankName: string; masked: string })[] }[];
  /** Approved releases whose entrepreneur stated no account, or changed it lately (`until`). */
  blocked: (Payee & { until: string | null })[];
  /** The newest first; those that wait for somebody before all others. */
  batches: ListedBatch[];
  /** Accounts that were changed lately, and may be blocked. */
  changes: {
    id: string;
    name: string;
    bankName: string;
    masked: string;
    statedAt: string;
    usableFrom: string;
  }[];
  /** Cash that waits to be picked up. `isLocked`: too many wrong codes were given. */
  pickups: (Payee & { isLocked: boolean })[];
};

type Money = { amount: bigint; currency: Currency };
type PayeeRow = Money & { id: string; title: string; public_name: string };
type ReleaseRow = PayeeRow & {
  rail: Rail | null;
  bank_name: string;
  masked: string;
  usable_from: Date;
};
type BatchRow = Money & {
  id: string;
  number: number;
  state: string;
  rail: Rail;
  payouts: number;
  failed: number;
  confirmed: number;
  created_at: Date;
};
type ChangeRow = Record<"id" | "name" | "bank_name" | "masked", string> & {
  stated_at: Date;
  usable_from: Date;
};

/** What operators pay with, many at once: who can be paid, the batches, changed accounts, and cash to be picked up. Four queries. */
export async function readPayoutDesk({ sql }: Database, { now }: { now: Date }): Promise<PayoutDesk> {
  const releases = await sql.query<ReleaseRow>(
    `select r.id, c.title, c.public_name, r.total as amount, r.currency, a.rail::text, a.bank_name, a.masked, a.usable_from
       from release r join campaign c on c.id = r.campaign_id
       left join payout_account a on a.person_id = c.entrepreneur_id and a.state = 'active'
      where r.state = 'approved' and not exists (select from payout_batch_item i where i.release_id = r.id and i.is_open)
      order by r.decided_at, r.id limit 500`,
  );
  const batches = await sql.query<BatchRow>(
    `select b.id, b.number, b.state::text, b.rail::text, b.currency, b.created_at, count(*)::int as payouts, sum(i.amount)::bigint as amount,
            count(*) filter (where o.state = 'failed')::int as failed, count(*) filter (where o.state = 'confirmed')::int as confirmed
       from payout_batch b join payout_batch_item i on i.batch_id = b.id left join payout o on o.id = i.payout_id
      group by b.id order by b.state in ('created', 'approved') desc, b.number desc limit 50`,
  );
  const changes = await sql.query<ChangeRow>(
    `select a.id, p.name, a.bank_name, a.masked, a.stated_at, a.usable_from
       from payout_account a join person p on p.id = a.person_id
      where a.state = 'active' and a.usable_from > $1 order by a.usable_from limit 100`,
    [now],
  );
  const pickups = await sql.query<PayeeRow & { code_tries: number }>(
    `select o.id, c.title, c.public_name, o.amount, o.currency, o.code_tries
       from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
      where o.code is not null order by o.sent_at, o.id limit 100`,
  );
  const payable = releases.filter((row) => row.rail !== null && row.usable_from <= now);
  return {
    groups: groupsOf(payable),
    blocked: releases
      .filter((row) => !payable.includes(row))
      .map((row) => ({ ...payee(row), until: row.rail === null ? null : row.usable_from.toISOString() })),
    batches: batches.map(
      ({ id, number, state, rail, payouts: all, failed, confirmed, created_at, ...money }) => ({
        ...{ id, number, state, rail, payouts: { all, failed, confirmed }, at: created_at.toISOString() },
        total: toMoneyData(money),
      }),
    ),
    changes: changes.map(({ id, name, bank_name, masked, stated_at, usable_from }) => ({
      ...{ id, name, masked, bankName: bank_name },
      statedAt: stated_at.toISOString(),
      usableFrom: usable_from.toISOString(),
    })),
    pickups: pickups.map((row) => ({ ...payee(row), isLocked: row.code_tries >= mostCodeTries })),
  };
}

function groupsOf(rows: readonly ReleaseRow[]): PayoutDesk["groups"] {
  const groups = new Map<string, PayoutDesk["groups"][number]>();
  for (const row of rows) {
    const key = `${row.currency} ${row.rail}`;
    const group = groups.get(key) ?? { currency: row.currency, rail: row.rail!, releases: [] };
    group.releases.push({ ...payee(row), bankName: row.bank_name, masked: row.masked });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function payee({ id, title, public_name, amount, currency }: PayeeRow): Payee {
  return { id, title, publicName: public_name, amount: toMoneyData({ amount, currency }) };
}
