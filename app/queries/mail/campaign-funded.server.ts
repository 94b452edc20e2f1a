import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { parseShare } from "#app/domain/money/ratio.ts";
import type { CampaignFundedFacts } from "#app/domain/ports/campaign-days-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  currency: Currency;
  goal: bigint;
  raised: bigint;
  match: bigint;
  donors: number;
  matcher: string;
  shares: string[] | null;
};

/** What a funded campaign's entrepreneur is told; null when there is none of that id. One SQL statement. */
export async function readCampaignFunded(
  sql: Sql,
  { campaignId, siteUrl }: { campaignId: string; siteUrl: string },
): Promise<CampaignFundedFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, c.currency, c.goal, p.raised, p.match, p.donors, o.name as matcher,
            (select array_agg(t.share order by t.position) from tranche t where t.campaign_id = c.id) as shares
       from campaign c join match_campaign_position p on p.campaign_id = c.id
       join call k on k.id = c.call_id join organisation o on o.id = k.matcher_id
      where c.id = $1`,
    [campaignId],
  );
  if (!row) return null;
  const money = (amount: bigint) => ({ amount, currency: row.currency });
  return {
    campaign: toMailCampaign(row, siteUrl),
    matcher: row.matcher,
    goal: money(row.goal),
    raised: money(row.raised),
    earned: money(row.match),
    donors: row.donors,
    sharesPercent: (row.shares ?? []).map((share) => Number(parseShare(share)!) / 10_000),
  };
}
