import type { Sql } from "#app/db/sql.ts";
import type { Source } from "#app/domain/release/releasable.ts";

/** A campaign's money by source, from the journal alone: its donations, and the match of each fund. */
export type CampaignMoney = { donations: Source; match: { fundId: string; source: Source }[] };

type Row = { code: string; fund_id: string | null; held: bigint; released: bigint; repaid: bigint };

/**
 * Reads what a campaign holds, has released and owes. `withheldDonations`: donations that are held but not free
 * (charges not yet available, open disputes), `withheldMatch` the same of match by fund, in minor units. The caller holds
 * the call's lock.
 */
export async function readCampaignMoney(
  sql: Sql,
  {
    campaignId,
    withheldDonations,
    withheldMatch,
  }: { campaignId: string; withheldDonations: bigint; withheldMatch: ReadonlyMap<string, bigint> },
): Promise<CampaignMoney> {
  const rows = await sql.query<Row>(
    `select a.code, a.fund_id, b.amount as held,
            coalesce((select sum(p.amount) from posting p join entry e on e.id = p.entry_id
                       where p.account_id = a.id and e.kind = 'tranche-released'), 0)::bigint as released,
            coalesce((select -sum(p.amount) from posting p join entry e on e.id = p.entry_id
                       where p.account_id = a.id and e.kind = 'owed-repaid'), 0)::bigint as repaid
       from account a join balance b on b.account_id = a.id where a.campaign_id = $1`,
    [campaignId],
  );
  const of = (suffix: string, fundId: string | null) =>
    rows.find(
      (row) =>
        row.code.endsWith(suffix) && row.fund_id === fundId && row.code.startsWith(`campaign:${campaignId}:`),
    );
  const sourceOf = (held: Row | undefined, owed: Row | undefined, withheld: bigint): Source => ({
    held: -(held?.held ?? 0n),
    released: (held?.released ?? 0n) - (owed?.repaid ?? 0n),
    owed: owed?.held ?? 0n,
    withheld,
  });
  const funds = [...new Set(rows.flatMap(({ fund_id }) => fund_id ?? []))].sort();
  return {
    donations: sourceOf(
      rows.find(({ code }) => code === `campaign:${campaignId}:donations`),
      rows.find(({ code }) => code === `campaign:${campaignId}:owed:donations`),
      withheldDonations,
    ),
    match: funds.map((fundId) => ({
      fundId,
      source: sourceOf(
        of(":earned", fundId),
        of(`:owed:match:${fundId}`, fundId),
        withheldMatch.get(fundId) ?? 0n,
      ),
    })),
  };
}
