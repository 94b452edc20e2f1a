import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

type Recorded = {
  id: string;
  title: string;
  kind: "cash" | "transfer";
  name: string | null;
  amount: MoneyData;
  proofHash: string;
  recordedBy: string;
  recordedById: string;
};

export type HandGifts = {
  /** Recorded, and to be confirmed by a second person. */
  recorded: Recorded[];
  /** The newest that a second person rejected. */
  rejected: (Recorded & { reason: string | null; decidedBy: string | null })[];
  /** Live campaigns that take such gifts. */
  campaigns: { id: string; title: string; currency: Currency }[];
  /** Cash that people hold and that is not handed in yet. */
  cash: { holderId: string; name: string; amount: MoneyData }[];
  /** Handed in, and to be confirmed by a second operator. */
  bankings: { id: string; name: string; amount: MoneyData; reference: string; recordedById: string }[];
};

type Money = { amount: bigint; currency: Currency };
const withMoney = <T extends Money>({ amount, currency, ...row }: T) => ({
  ...row,
  amount: toMoneyData({ amount, currency }),
});

const giftRows = `select g.id, c.title, g.kind::text, g.name, g.amount, g.currency, g.proof_hash as "proofHash",
            p.name as "recordedBy", p.id as "recordedById", g.state::text as state, g.reason, d.name as "decidedBy"
       from hand_gift g join campaign c on c.id = g.campaign_id join person p on p.id = g.recorded_by
       left join person d on d.id = g.decided_by`;

/** Gifts in cash or by transfer, and the cash on its way to the bank. Four queries. */
export async function readHandGifts({ sql }: Database, { now }: { now: Date }): Promise<HandGifts> {
  const gifts = await sql.query<Omit<HandGifts["rejected"][number], "amount"> & Money & { state: string }>(
    `(${giftRows} where g.state = 'recorded' order by g.recorded_at limit 100)
      union all
     (${giftRows} where g.state = 'rejected' order by g.decided_at desc limit 10)`,
  );
  const campaigns = await sql.query<HandGifts["campaigns"][number]>(
    `select c.id, c.title, c.currency from campaign c join match_call m on m.call_id = c.call_id
       join call_terms t on t.call_id = m.call_id and t.version = m.terms_version
      where c.state = 'live' and c.deadline_at > $1 and not t.refuses_hand_gifts order by c.title limit 500`,
    [now],
  );
  const cash = await sql.query<Omit<HandGifts["cash"][number], "amount"> & Money>(
    `select g.recorded_by as "holderId", p.name, g.currency, sum(g.amount)::bigint as amount
       from hand_gift g join person p on p.id = g.recorded_by
      where g.kind = 'cash' and g.state = 'confirmed' and g.banking_id is null
      group by g.recorded_by, p.name, g.currency order by p.name, g.currency`,
  );
  const bankings = await sql.query<Omit<HandGifts["bankings"][number], "amount"> & Money>(
    `select b.id, p.name, b.amount, b.currency, b.reference, b.recorded_by as "recordedById"
       from cash_banking b join person p on p.id = b.holder_id where b.state = 'recorded' order by b.recorded_at limit 100`,
  );
  return {
    recorded: gifts.filter(({ state }) => state === "recorded").map(withMoney),
    rejected: gifts.filter(({ state }) => state === "rejected").map(withMoney),
    campaigns,
    cash: cash.map(withMoney),
    bankings: bankings.map(withMoney),
  };
}

/** Whether a proof is of a gift made in hand. One query. */
export async function isProofOfGift({ sql }: Database, proofHash: string): Promise<boolean> {
  return (await sql.query("select from hand_gift where proof_hash = $1 limit 1", [proofHash])).length > 0;
}
