import type { Sql } from "#app/db/sql.ts";
import type { Source } from "#app/domain/release/releasable.ts";

/** A campaign's money by source, from the journal alone: its donations, and the match of each fund. */
export type CampaignMoney = { donations: Source; match: { fundId: string; source: Source }[] };

type Row = { code: string; fund_id: string | null; held: bigint; released: bigint; repaid: bigint };

/** What is held but not free, in minor units: of donations, and of match by fund. */
export type Withheld = { donations: bigint; match: ReadonlyMap<string, bigint> };

/**
 * Reads what a campaign holds, has released and owes. A repayment lessens what was released; a set-off and a write-off
 * lessen what is owed alone, so that released − owed is what the campaign kept. The caller holds the call's lock.
 */
export async function readCampaignMoney(
  sql: Sql,
  { campaignId, withheld }: { campaignId: string; withheld: Withheld },
): Promise<CampaignMoney> {
  const rows = await sql.query<Row>(
    `select a.code, a.fund_id, b.amount as held,
            coalesce((select sum(p.amount) from posting p join entry e on e.id = p.entry_id
                       where p.account_id = a.id and e.kind = 'tranche-released'), 0)::bigint as released,
            coalesce((select -sum(p.amount) from posting p join entry e on e.id = p.entry_id
                        left join entry r on r.id = e.reverses
                       where p.account_id = a.id and 'owed-repaid' in (e.kind, r.kind)), 0)::bigint as repaid
       from account a join balance b on b.account_id = a.id where a.campaign_id = $1`,
    [campaignId],
  );
  const of = (suffix: string, fundId: string | null) =>
    rows.find(
      (row) =>
        row.code.endsWith(suffix) && row.fund_id === fundId && row.code.startsWith(`campaign:${campaignId}:`),
    );
  const sourceOf = (held: Row | undefined, owed: Row | undefined, notFree: bigint): Source => ({
    held: -(held?.held ?? 0n),
    released: (held?.released ?? 0n) - (owed?.repaid ?? 0n),
    owed: owed?.held ?? 0n,
    withheld: notFree,
  });
  const funds = [...new Set(rows.flatMap(({ fund_id }) => fund_id ?? []))].sort();
  return {
    donations: sourceOf(
      rows.find(({ code }) => code === `campaign:${campaignId}:donations`),
      rows.find(({ code }) => code === `campaign:${campaignId}:owed:donations`),
      withheld.donations,
    ),
    match: funds.map((fundId) => ({
      fundId,
      source: sourceOf(
        of(":earned", fundId),
        of(`:owed:match:${fundId}`, fundId),
        withheld.match.get(fundId) ?? 0n,
      ),
    })),
  };
}
