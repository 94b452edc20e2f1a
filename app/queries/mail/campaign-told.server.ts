import type { Sql } from "#app/db/sql.ts";
import type { CampaignKind } from "#app/domain/campaign/campaign-state.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { CampaignToldFacts } from "#app/domain/ports/campaign-days-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  kind: CampaignKind;
  goal: bigint;
  currency: Currency;
  deadline_at: Date | null;
  told: CampaignToldFacts["told"];
  reason: string | null;
};

/** What an entrepreneur is told of what an operator did to the campaign or, where nobody did anything, of its failing; null when there is none. One SQL statement. */
export async function readCampaignTold(
  sql: Sql,
  {
    campaignId,
    activityId,
    siteUrl,
  }: { campaignId: string; activityId: string | undefined; siteUrl: string },
): Promise<CampaignToldFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, c.kind, c.goal, c.currency, c.deadline_at, coalesce(a.kind, 'failed') as told, nullif(a.reason, '') as reason
       from campaign c left join activity a on a.id = $2::bigint and a.subject_id = c.id where c.id = $1`,
    [campaignId, activityId ?? null],
  );
  if (!row) return null;
  const { told, kind, goal, currency, deadline_at: deadlineAt, reason } = row;
  return {
    ...{ told, kind, deadlineAt, reason },
    campaign: toMailCampaign(row, siteUrl),
    goal: { amount: goal, currency },
    url: `${siteUrl}/panel/campanas/${campaignId}`,
  };
}
