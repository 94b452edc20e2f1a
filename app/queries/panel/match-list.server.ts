import type { Database } from "#app/db/database.server.ts";
import { idEndOf } from "#app/domain/donation/donation-code.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { multiplyDown, type Ratio, toRatioText } from "#app/domain/money/ratio.ts";

export type ListedMatch = {
  donationId: string;
  campaign: string;
  donor: string;
  at: string;
  amount: MoneyData;
  /** Of the gift. */
  refunded: MoneyData;
  ratio: string;
  /** By the ratio alone, for what was not given back. */
  entitled: MoneyData;
  match: MoneyData;
  limit: string | null;
  status: string;
  /** Of the gift. */
  state: string;
};

type Row = {
  id: string;
  campaign: string;
  name: string | null;
  /** Null like the name once the donor was forgotten. */
  is_anonymous: boolean | null;
  decided_at: Date;
  currency: Currency;
  amount: bigint;
  refunded: bigint;
  match_ratio: bigint;
  matchable: boolean;
  match: bigint;
  match_limit: string | null;
  match_status: string;
  state: string;
};

export const matchesPerPage = 50;

type Wish = { callId: string; page: number; text: string };

/**
 * Every decided donation of a call with what explains its match, newest first. `text`: a donation's code, found by its
 * index, or part of a campaign's title. At most two queries.
 */
export async function readMatches(
  db: Database,
  wish: Wish,
): Promise<{ matches: ListedMatch[]; hasMore: boolean }> {
  const end = idEndOf(wish.text);
  const numbered = end ? await readRows(db, wish, { where: "right(d.id::text, 8) = $4", value: end }) : [];
  const rows =
    numbered.length > 0
      ? numbered
      : await readRows(db, wish, {
          where: "($4 = '' or c.title ilike '%' || $4 || '%')",
          value: wish.text.replace(/[\\%_]/g, ""),
        });
  return { matches: rows.slice(0, matchesPerPage).map(toListedMatch), hasMore: rows.length > matchesPerPage };
}

function readRows(
  { sql }: Database,
  { callId, page }: Wish,
  { where, value }: { where: string; value: string },
): Promise<Row[]> {
  return sql.query<Row>(
    `select d.id, c.title as campaign, k.name, k.is_anonymous, d.decided_at, d.currency, d.amount, d.refunded, d.match_ratio,
            d.matchable, d.match, d.match_limit, d.match_status, d.state::text
       from donation d join campaign c on c.id = d.campaign_id left join donor_contact k on k.donation_id = d.id
      where d.call_id = $1 and d.match_status <> 'none' and ${where}
      order by d.decision_order desc limit $2 offset $3`,
    [callId, matchesPerPage + 1, (page - 1) * matchesPerPage, value],
  );
}

function toListedMatch(row: Row): ListedMatch {
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
    entitled: money(row.matchable ? multiplyDown(row.amount - row.refunded, ratio) : 0n),
    match: money(row.match),
    limit: row.match_limit,
    status: row.match_status,
    state: row.state,
  };
}
