import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { TrancheReleasedFacts } from "#app/domain/ports/payout-mail.ts";
import type { TrancheNeeds } from "#app/domain/release/tranche.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  currency: Currency;
  donations: bigint;
  total: bigint;
  position: number;
  tranches: number;
  matcher: string;
  next_needs: TrancheNeeds | null;
};

/** What a released tranche's entrepreneur is told, donations and match apart; null when there is none. One SQL statement. */
export async function readTrancheReleased(
  sql: Sql,
  { releaseId, siteUrl }: { releaseId: string; siteUrl: string },
): Promise<TrancheReleasedFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, r.currency, r.donations, r.total, t.position, o.name as matcher,
            (select count(*)::int from tranche a where a.campaign_id = c.id) as tranches,
            (select n.needs from tranche n where n.campaign_id = c.id and n.position = t.position + 1) as next_needs
       from release r join tranche t on t.id = r.tranche_id join campaign c on c.id = r.campaign_id
       join call k on k.id = c.call_id join organisation o on o.id = k.matcher_id
      where r.id = $1`,
    [releaseId],
  );
  if (!row) return null;
  const money = (amount: bigint) => ({ amount, currency: row.currency });
  return {
    campaign: toMailCampaign(row, siteUrl),
    position: row.position,
    tranches: row.tranches,
    donations: money(row.donations),
    match: money(row.total - row.donations),
    total: money(row.total),
    matcher: row.matcher,
    isEvidenceNext: row.next_needs?.evidence === true,
  };
}
