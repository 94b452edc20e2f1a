import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type ProposedRelease = {
  id: string;
  campaignId: string;
  title: string;
  position: number;
  donations: MoneyData;
  match: MoneyData;
  total: MoneyData;
  proposedBy: string;
  proposedById: string;
};

type ReleaseRow = {
  id: string;
  campaign_id: string;
  title: string;
  position: number;
  donations: bigint;
  total: bigint;
  proposed_by: string;
  proposed_by_id: string;
};

/** Releases that wait for somebody of the matcher, oldest first. One query. */
export async function readProposedReleases(
  sql: Sql,
  { callId, currency }: { callId: string; currency: Currency },
): Promise<ProposedRelease[]> {
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const releases = await sql.query<ReleaseRow>(
    `select r.id, r.campaign_id, c.title, t.position, r.donations, r.total, p.name as proposed_by, p.id as proposed_by_id
       from release r join tranche t on t.id = r.tranche_id join campaign c on c.id = r.campaign_id join person p on p.id = r.proposed_by
      where c.call_id = $1 and r.state = 'proposed' order by r.proposed_at`,
    [callId],
  );
  return releases.map((row) => ({
    id: row.id,
    campaignId: row.campaign_id,
    title: row.title,
    position: row.position,
    donations: money(row.donations),
    match: money(row.total - row.donations),
    total: money(row.total),
    proposedBy: row.proposed_by,
    proposedById: row.proposed_by_id,
  }));
}
