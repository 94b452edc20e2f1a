import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type WriteOffLine = {
  id: string;
  title: string;
  /** Null: of donations. */
  fund: string | null;
  amount: MoneyData;
  reason: string;
  proposedBy: string;
  proposedById: string;
};

type Row = {
  id: string;
  title: string;
  fund: string | null;
  amount: bigint;
  currency: Currency;
  reason: string;
  proposed_by: string;
  proposed_by_id: string;
};

/** Write-offs that wait for a second person, oldest first: all of them, or those of match in one call. One query. */
export async function readProposedWriteOffs(
  sql: Sql,
  { ofMatchIn }: { ofMatchIn: string | null },
): Promise<WriteOffLine[]> {
  const rows = await sql.query<Row>(
    `select w.id, c.title, f.name as fund, w.amount, c.currency, w.reason, p.name as proposed_by, p.id as proposed_by_id
       from write_off w join campaign c on c.id = w.campaign_id join person p on p.id = w.proposed_by
       left join match_fund f on f.id = w.fund_id
      where w.state = 'proposed' and ($1::uuid is null or f.call_id = $1) order by w.proposed_at limit 100`,
    [ofMatchIn],
  );
  return rows.map(({ amount, currency, proposed_by, proposed_by_id, ...row }) => ({
    ...row,
    amount: toMoneyData({ amount, currency }),
    proposedBy: proposed_by,
    proposedById: proposed_by_id,
  }));
}

/** What a campaign owes of one kind, to be repaid or written off. */
export type OwedPart = {
  campaignId: string;
  title: string;
  fundId: string | null;
  fund: string | null;
  amount: MoneyData;
};

/** What campaigns owe, part by part. One query. */
export async function readOwedParts(sql: Sql): Promise<OwedPart[]> {
  const rows = await sql.query<Omit<OwedPart, "amount"> & { amount: bigint; currency: Currency }>(
    `select c.id as "campaignId", c.title, a.fund_id as "fundId", f.name as fund, b.amount, a.currency
       from account a join balance b on b.account_id = a.id join campaign c on c.id = a.campaign_id
       left join match_fund f on f.id = a.fund_id
      where a.code like 'campaign:%:owed:%' and b.amount > 0 order by c.title, c.id, a.fund_id nulls first limit 200`,
  );
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: toMoneyData({ amount, currency }) }));
}
