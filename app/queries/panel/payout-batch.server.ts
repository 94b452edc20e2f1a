import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";
import { bankLineOfPayout } from "./bank-line-of-payout.ts";

export type ShownBatch = {
  id: string;
  number: number;
  state: "created" | "approved" | "sent" | "withdrawn";
  rail: Rail;
  total: MoneyData;
  createdBy: { id: string; name: string };
  createdAt: string;
  approvedBy: string | null;
  sentBy: string | null;
  reference: string | null;
  isTyped: boolean;
  proofHash: string | null;
  items: {
    id: string;
    title: string;
    publicName: string;
    bankName: string;
    masked: string;
    amount: MoneyData;
    /** How its payout stands, once it was sent. */
    state: string | null;
    /** The day of the bank's line that it was found to be. */
    bankDay: string | null;
    /** Whether its account was changed or blocked since. */
    isChanged: boolean;
  }[];
  files: { format: string; name: string; hash: string; takenBy: string[] }[];
};

type BatchRow = Omit<ShownBatch, "items" | "files" | "total" | "createdBy" | "createdAt"> & {
  currency: Currency;
  creator_id: string;
  creator: string;
  created_at: Date;
};
type ItemRow = {
  id: string;
  title: string;
  publicName: string;
  bankName: string;
  masked: string;
  amount: bigint;
  state: string | null;
  bankDay: string | null;
  isChanged: boolean;
};

/** A batch with its payouts and files, as operators work with it; accounts by the end of their number. Three queries. */
export async function readPayoutBatch(
  { sql }: Database,
  { batchId, now }: { batchId: string; now: Date },
): Promise<ShownBatch | null> {
  const [batch] = await sql.query<BatchRow>(
    `select b.id, b.number, b.state::text, b.rail::text, b.currency, b.reference, b.typed_by_hand as "isTyped", b.proof_hash as "proofHash", b.created_at,
            c.id as creator_id, c.name as creator, a.name as "approvedBy", s.name as "sentBy"
       from payout_batch b join person c on c.id = b.created_by
       left join person a on a.id = b.approved_by left join person s on s.id = b.sent_by
      where b.id = $1`,
    [batchId],
  );
  if (!batch) return null;
  const items = await sql.query<ItemRow>(
    `select i.payout_id as id, c.title, c.public_name as "publicName", a.bank_name as "bankName", a.masked, i.amount,
            o.state::text, (select l.booked_on::text from ${bankLineOfPayout}) as "bankDay", a.state <> 'active' or a.usable_from > $2 as "isChanged"
       from payout_batch_item i join release r on r.id = i.release_id join campaign c on c.id = r.campaign_id
       join payout_account a on a.id = i.account_id left join payout o on o.id = i.payout_id
      where i.batch_id = $1 order by i.position`,
    [batchId, now],
  );
  const files = await sql.query<ShownBatch["files"][number]>(
    `select f.format, f.name, f.hash, array(
              select distinct p.name from payout_file_copy y join person p on p.id = y.taken_by
               where y.batch_id = f.batch_id and y.format = f.format order by 1) as "takenBy"
       from payout_file f where f.batch_id = $1 order by f.format`,
    [batchId],
  );
  const { currency, creator_id, creator, created_at, ...rest } = batch;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  return {
    ...rest,
    total: money(items.reduce((total, { amount }) => total + amount, 0n)),
    createdBy: { id: creator_id, name: creator },
    createdAt: created_at.toISOString(),
    items: items.map(({ amount, ...item }) => ({ ...item, amount: money(amount) })),
    files,
  };
}
