import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { LateMatchFacts } from "#app/domain/ports/refund-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  access_token: string;
  currency: Currency;
  amount: bigint;
  promised: bigint;
  given: bigint;
  until: Date;
  matcher: string | null;
};

/** What a donor is told whose gift arrived late with less match than was promised; null when it is none of these. One SQL statement. */
export async function readLateMatch(
  sql: Sql,
  { donationId, siteUrl }: { donationId: string; siteUrl: string },
): Promise<LateMatchFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, d.access_token, d.currency, d.amount, l.promised, l.given, l.until, o.name as matcher
       from late_gift l join donation d on d.id = l.donation_id join campaign c on c.id = d.campaign_id
       left join call k on k.id = d.call_id left join organisation o on o.id = k.matcher_id
      where l.donation_id = $1`,
    [donationId],
  );
  if (!row) return null;
  const money = (amount: bigint) => ({ amount, currency: row.currency });
  return {
    campaign: toMailCampaign(row, siteUrl),
    amount: money(row.amount),
    promised: money(row.promised),
    given: money(row.given),
    until: row.until,
    matcher: row.matcher ?? "",
    url: `${siteUrl}/aportes/${row.access_token}`,
  };
}
