import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { multiplyDown, type Ratio, toRatioText } from "#app/domain/money/ratio.ts";

export type ListedMatch = {
  donationId: string;
  campaign: string;
  donor: string;
  at: string;
  amount: MoneyData;
  refunded: MoneyData;
  ratio: string;
  entitled: MoneyData;
  match: MoneyData;
  limit: string | null;
  status: string;
  gate: string;
};

type Row = {
  id: string;
  campaign: string;
  name: string | null;
  is_anonymous: boolean;
  decided_at: Date;
  currency: Currency;
  amount: bigint;
  refunded: bigint;
  match_ratio: bigint;
  matchable: boolean;
  match: bigint;
  match_limit: string | null;
  match_status: string;
  gate: string;
};

export const matchesPerPage = 50;

/** Every decided donation of a call with what explains its match, newest first. `text`: part of a campaign's title or a donation's id. One query. */
export async function readMatches(
  { sql }: Database,
  { callId, page, text }: { callId: string; page: number; text: string },
): Promise<{ matches: ListedMatch[]; hasMore: boolean }> {
  const rows = await sql.query<Row>(
    `select d.id, c.title as campaign, k.name, k.is_anonymous, d.decided_at, d.currency, d.amount, d.refunded, d.match_ratio,
            d.matchable, d.match, d.match_limit, d.match_status, p.gate
       from donation d join campaign c on c.id = d.campaign_id join donor_contact k on k.donation_id = d.id
       join match_campaign_position p on p.campaign_id = c.id
      where d.call_id = $1 and d.match_status <> 'none'
        and ($4 = '' or c.title ilike '%' || $4 || '%' or d.id::text like $4 || '%')
      order by d.decision_order desc limit $2 offset $3`,
    [callId, matchesPerPage + 1, (page - 1) * matchesPerPage, text.replace(/[\\%_]/g, "")],
  );
  const matches = rows.slice(0, matchesPerPage).map((row): ListedMatch => {
    const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
    const ratio = row.match_ratio as Ratio;
    return {
      donationId: row.id,
      campaign: row.campaign,
      donor: row.is_anonymous ? "" : (row.name ?? ""),
      at: row.decided_at.toISOString(),
      amount: money(row.amount),
      refunded: money(row.refunded),
      ratio: toRatioText(ratio),
      entitled: money(row.matchable ? multiplyDown(row.amount, ratio) : 0n),
      match: money(row.match),
      limit: row.match_limit,
      status: row.match_status,
      gate: row.gate,
    };
  });
  return { matches, hasMore: rows.length > matchesPerPage };
}
