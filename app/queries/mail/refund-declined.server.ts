import type { Sql } from "#app/db/sql.ts";
import type { RefundDeclinedFacts } from "#app/domain/ports/refund-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & { access_token: string; reply: string };

/** What a donor is told whose request was declined; null when there is none. One SQL statement. */
export async function readRefundDeclined(
  sql: Sql,
  { requestId, siteUrl }: { requestId: string; siteUrl: string },
): Promise<RefundDeclinedFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, d.access_token, q.reply from refund_request q join donation d on d.id = q.donation_id
       join campaign c on c.id = d.campaign_id where q.id = $1 and q.state = 'declined'`,
    [requestId],
  );
  if (!row) return null;
  return {
    campaign: toMailCampaign(row, siteUrl),
    reply: row.reply,
    url: `${siteUrl}/aportes/${row.access_token}`,
  };
}
