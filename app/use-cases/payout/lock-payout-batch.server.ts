import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";

export type LockedBatch = {
  id: string;
  number: number;
  state: "created" | "approved" | "sent" | "withdrawn";
  rail: Rail;
  currency: Currency;
  createdBy: string;
  items: BatchItem[];
};

export type BatchItem = {
  payout_id: string;
  release_id: string;
  campaign_id: string;
  call_id: string;
  position: number;
  amount: bigint;
  decided_by: string;
  entrepreneur_id: string;
  account_id: string;
  details: string | null;
  details_key: string | null;
  /** Whether it is still the account that is paid to, and has cooled down. */
  is_usable: boolean;
  /** Whether nobody paid it meanwhile. */
  is_payable: boolean;
};

/** A batch with its payouts, locked until the transaction ends; null when there is none. */
export async function lockPayoutBatch(
  sql: Sql,
  { batchId, now }: { batchId: string; now: Date },
): Promise<LockedBatch | null> {
  const [batch] = await sql.query<Omit<LockedBatch, "items" | "createdBy"> & { created_by: string }>(
    "select id, number, state::text, rail::text, currency, created_by from payout_batch where id = $1 for update",
    [batchId],
  );
  if (!batch) return null;
  const items = await sql.query<BatchItem>(
    `select i.payout_id, i.release_id, r.campaign_id, c.call_id, i.position, i.amount, r.decided_by, c.entrepreneur_id,
            i.account_id, a.details, a.details_key, a.state = 'active' and a.usable_from <= $2 as is_usable,
            r.state = 'approved' as is_payable
       from payout_batch_item i join release r on r.id = i.release_id join campaign c on c.id = r.campaign_id
       join payout_account a on a.id = i.account_id
      where i.batch_id = $1 order by i.position for update of r, a`,
    [batchId, now],
  );
  const { created_by: createdBy, ...rest } = batch;
  return { ...rest, createdBy, items };
}

/** Whether somebody approved one of its releases or receives one: they have no part in paying it. */
export function isPartyTo({ items }: LockedBatch, actorId: string): boolean {
  return items.some((item) => [item.decided_by, item.entrepreneur_id].includes(actorId));
}

/** One of its releases was paid otherwise: the batch is to be withdrawn. */
export type PaidMeanwhile = { kind: "paid_meanwhile" };

export function isPaidMeanwhile({ items }: LockedBatch): boolean {
  return items.some((item) => !item.is_payable);
}

/** What all of it takes, in minor units. */
export function totalOf({ items }: LockedBatch): bigint {
  return items.reduce((total, { amount }) => total + amount, 0n);
}
