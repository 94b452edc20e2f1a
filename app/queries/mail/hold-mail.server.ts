import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { GiftsHeldFacts, HoldDecidedFacts } from "#app/domain/ports/hold-mail.ts";
import { countHeldGifts } from "../panel/held-gifts.server.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  access_token: string;
  currency: Currency;
  amount: bigint;
  match: bigint;
  is_matched: boolean;
  until: Date | null;
  matcher: string | null;
};

/** What a donor is told of whom a person decided whether the gift is matched; null while nobody did. One SQL statement. */
export async function readHoldDecided(
  sql: Sql,
  { donationId, siteUrl }: { donationId: string; siteUrl: string },
): Promise<HoldDecidedFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, d.access_token, d.currency, d.amount, d.match, h.decision = 'matched' as is_matched, l.until, o.name as matcher
       from donation_hold h join donation d on d.id = h.donation_id join campaign c on c.id = d.campaign_id
       left join late_gift l on l.donation_id = d.id left join call k on k.id = d.call_id left join organisation o on o.id = k.matcher_id
      where h.donation_id = $1 and h.decision in ('matched', 'rejected')`,
    [donationId],
  );
  if (!row) return null;
  const money = (amount: bigint) => ({ amount, currency: row.currency });
  return {
    campaign: toMailCampaign(row, siteUrl),
    amount: money(row.amount),
    match: money(row.match),
    isMatched: row.is_matched,
    until: row.until,
    matcher: row.matcher ?? "",
    url: `${siteUrl}/aportes/${row.access_token}`,
  };
}

/** What operators are told of gifts that wait for them; null when none does any more. One SQL statement. */
export async function readGiftsHeld(
  sql: Sql,
  { siteUrl }: { siteUrl: string },
): Promise<GiftsHeldFacts | null> {
  const count = await countHeldGifts(sql);
  return count === 0 ? null : { count, url: `${siteUrl}/panel/senales` };
}
