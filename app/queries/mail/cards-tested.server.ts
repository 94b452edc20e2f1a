import type { Sql } from "#app/db/sql.ts";
import type { CardsTestedFacts } from "#app/domain/ports/card-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

/** What operators are told of a campaign on which cards are tried; null when there is none. One SQL statement. */
export async function readCardsTested(
  sql: Sql,
  { campaignId, refused, siteUrl }: { campaignId: string; refused: string; siteUrl: string },
): Promise<CardsTestedFacts | null> {
  const [row] = await sql.query<MailCampaignRow & { slowed_until: Date | null }>(
    `select ${mailCampaignColumns}, c.slowed_until from campaign c where c.id = $1`,
    [campaignId],
  );
  if (!row?.slowed_until) return null;
  return {
    campaign: toMailCampaign(row, siteUrl),
    refused: Number(refused),
    until: row.slowed_until,
    url: `${siteUrl}/panel/senales`,
  };
}
