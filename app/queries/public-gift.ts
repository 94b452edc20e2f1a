import type { Limit } from "#app/domain/matching/limit.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

/** A paid donation as everybody may see it, or its entrepreneur. */
export type PublicGift = {
  /** Null when the donor chose to be anonymous, or gave no name; to the public also where the campaign is protected. */
  name: string | null;
  message: string | null;
  /** Less what was refunded. */
  amount: MoneyData;
  match: MoneyData;
  /** Why the match is not full. */
  limit: Limit | null;
  paidAt: string;
};

export type GiftRow = {
  name: string | null;
  message: string | null;
  amount: bigint;
  match: bigint;
  match_limit: Limit | null;
  currency: Currency;
  paid_at: Date;
};

const sums = "d.amount - d.refunded as amount, d.match, d.match_limit, d.currency, d.paid_at";

/** Columns of a GiftRow for its entrepreneur; `d` is the donation, `k` what is known of its donor, who may have been forgotten. */
export const ownGiftColumns = `case when k.is_anonymous then null else k.name end as name, k.message, ${sums}`;

/** The same for everybody. Of a protected campaign, `c`, who gave and what they wrote may tell who stands behind it: its entrepreneur alone reads them. */
export const giftColumns = `case when k.is_anonymous or c.is_protected then null else k.name end as name,
  case when not c.is_protected then k.message end as message, ${sums}`;

export const giftTables =
  "donation d join campaign c on c.id = d.campaign_id left join donor_contact k on k.donation_id = d.id";

export const isPublicGift = "d.state in ('paid', 'partly_refunded', 'disputed')";

export const giftsPerPage = 50;

export function toPublicGift(row: GiftRow): PublicGift {
  const { currency } = row;
  return {
    name: row.name,
    message: row.message,
    amount: toMoneyData({ amount: row.amount, currency }),
    match: toMoneyData({ amount: row.match, currency }),
    limit: row.match_limit,
    paidAt: row.paid_at.toISOString(),
  };
}
