import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";

/** What a campaign owes of money that was released to it before the donation behind it was given back, in minor units. */
export type OwedMoney = {
  campaignId: string;
  currency: Currency;
  donations: bigint;
  /** By fund, to be recovered for it. */
  match: { fundId: string; amount: bigint }[];
};

type Row = { campaign_id: string; fund_id: string | null; currency: Currency; amount: bigint };

/** From the journal alone, of one campaign, of a call, or (both null) of all; campaigns that owe nothing are left out. */
export async function readOwedMoney(
  sql: Sql,
  { campaignId, callId }: { campaignId: string | null; callId: string | null },
): Promise<OwedMoney[]> {
  const rows = await sql.query<Row>(
    `select a.campaign_id, a.fund_id, a.currency, b.amount
       from account a join balance b on b.account_id = a.id
      where a.campaign_id is not null and a.code like 'campaign:%:owed:%' and b.amount > 0
        and ($1::uuid is null or a.campaign_id = $1)
        and ($2::uuid is null or a.campaign_id in (select id from campaign where call_id = $2))
      order by a.campaign_id, a.fund_id`,
    [campaignId, callId],
  );
  return byCampaign(rows);
}

/** What campaigns owed and was written off, less what came after all or was reversed: of one campaign, or (null) of all. */
export async function readWrittenOff(
  sql: Sql,
  { campaignId }: { campaignId: string | null | undefined },
): Promise<OwedMoney[]> {
  const rows = await sql.query<Row>(
    `select a.campaign_id, a.fund_id, a.currency, -sum(p.amount)::bigint as amount
       from entry e left join entry r on r.id = e.reverses join posting p on p.entry_id = e.id
       join account a on a.id = p.account_id and a.code like 'campaign:%:owed:%'
      where coalesce(r.kind, e.kind) in ('write-off-approved', 'write-off-recovered')
        and ($1::uuid is null or e.campaign_id = $1)
      group by a.campaign_id, a.fund_id, a.currency having sum(p.amount) < 0 order by a.campaign_id, a.fund_id`,
    [campaignId],
  );
  return byCampaign(rows);
}

function byCampaign(rows: readonly Row[]): OwedMoney[] {
  const owed = new Map<string, OwedMoney>();
  for (const { campaign_id, fund_id, currency, amount } of rows) {
    const one = owed.get(campaign_id) ?? { campaignId: campaign_id, currency, donations: 0n, match: [] };
    if (fund_id) one.match.push({ fundId: fund_id, amount });
    else one.donations += amount;
    owed.set(campaign_id, one);
  }
  return [...owed.values()];
}

/** What of it is owed to one fund, or (null) of donations. */
export function owedTo(owing: OwedMoney | undefined, fundId: string | null): bigint {
  if (fundId === null) return owing?.donations ?? 0n;
  return owing?.match.find((one) => one.fundId === fundId)?.amount ?? 0n;
}

export function totalOwed(owing: OwedMoney | undefined): bigint {
  return owing ? owing.match.reduce((sum, one) => sum + one.amount, owing.donations) : 0n;
}
