import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { RefundDecidedFacts } from "#app/domain/ports/refund-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  access_token: string;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  fee_cover: bigint;
  reason: RefundDecidedFacts["reason"];
  note: string | null;
  match: bigint;
  match_returned: bigint;
  matcher: string | null;
  is_by_transfer: boolean;
};

/**
 * What a donor is told of a refund; null when there is none. The match that went back is what the book says of this
 * refund, or of the failure of its campaign. One SQL statement.
 */
export async function readRefundDecided(
  sql: Sql,
  { refundId, siteUrl }: { refundId: string; siteUrl: string },
): Promise<RefundDecidedFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, d.access_token, d.currency, r.amount, r.tip, r.fee_cover, r.reason, r.note, d.match,
            o.name as matcher, r.state in ('failed', 'transferred') as is_by_transfer, coalesce(g.amount, 0) as match_returned
       from refund r join donation d on d.id = r.donation_id join campaign c on c.id = d.campaign_id
       left join call k on k.id = d.call_id left join organisation o on o.id = k.matcher_id
       left join lateral (
         select sum(p.amount)::bigint as amount
           from entry e join posting p on p.entry_id = e.id
          where e.key = 'match-returned:' || r.id and p.amount > 0) g on true
      where r.id = $1`,
    [refundId],
  );
  if (!row) return null;
  const money = (amount: bigint) => ({ amount, currency: row.currency });
  return {
    campaign: toMailCampaign(row, siteUrl),
    amount: money(row.amount),
    tip: money(row.tip),
    feeCover: money(row.fee_cover),
    total: money(row.amount + row.tip + row.fee_cover),
    reason: row.reason,
    isByTransfer: row.is_by_transfer,
    note: row.note,
    matcher: row.matcher ?? "",
    matchLeft: money(row.match),
    matchReturned: money(row.match_returned),
    url: `${siteUrl}/aportes/${row.access_token}`,
  };
}
