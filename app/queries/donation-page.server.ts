import type { Database } from "#app/db/database.server.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { multiplyDown, type Ratio, toRatioText } from "#app/domain/money/ratio.ts";
import { readDonationEntries } from "#app/ledger/donation-entries.server.ts";

export type DonationState =
  | "started"
  | "paid"
  | "partly_refunded"
  | "held"
  | "abandoned"
  | "refund_due"
  | "refunded"
  | "disputed"
  | "lost"
  | "parked";

export type DonationPage = {
  id: string;
  state: DonationState;
  amount: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  /** Gift, tip and covered fee. */
  total: MoneyData;
  refunded: MoneyData;
  paidAt: string | null;
  /** Where to pay while the checkout is open. */
  checkoutUrl: string | null;
  match: {
    amount: MoneyData;
    /** By the ratio alone, before limits. */
    entitled: MoneyData;
    ratio: string;
    limit: Limit | null;
    is: "conditional" | "earned" | "none";
  };
  campaign: { slug: string; title: string; publicName: string; state: string };
  /** What the book says of it, oldest first. */
  entries: { number: string; kind: string; at: string; amount: MoneyData }[];
};

type Row = {
  id: string;
  state: DonationState;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  fee_cover: bigint;
  refunded: bigint;
  paid_at: Date | null;
  match: bigint;
  match_limit: Limit | null;
  match_ratio: bigint;
  promised_match: bigint;
  slug: string;
  title: string;
  public_name: string;
  campaign_state: string;
  gate: string | null;
  url: string | null;
};

/** One donor's gift, by the token of its link; null when there is none. Two SQL statements. */
export async function readDonationPage(db: Database, accessToken: string): Promise<DonationPage | null> {
  const [row] = await db.sql.query<Row>(
    `select d.id, d.state::text as state, d.currency, d.amount, d.tip, d.fee_cover, d.refunded, d.paid_at, d.match,
            d.match_limit, d.match_ratio, d.promised_match, c.slug, c.title, c.public_name, c.state::text as campaign_state, p.gate,
            (select a.url from checkout_attempt a where d.state = 'started' and a.donation_id = d.id and a.state = 'open'
              order by a.attempt desc limit 1) as url
       from donation d join campaign c on c.id = d.campaign_id
       left join match_campaign_position p on p.campaign_id = c.id
      where d.access_token = $1`,
    [accessToken],
  );
  if (!row) return null;
  const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
  const ratio = row.match_ratio as Ratio;
  return {
    id: row.id,
    state: row.state,
    amount: money(row.amount),
    tip: money(row.tip),
    feeCover: money(row.fee_cover),
    total: money(row.amount + row.tip + row.fee_cover),
    refunded: money(row.refunded),
    paidAt: row.paid_at?.toISOString() ?? null,
    checkoutUrl: row.url,
    match: {
      amount: money(row.match),
      entitled: money(multiplyDown(row.amount - row.refunded, ratio)),
      ratio: toRatioText(ratio),
      limit: row.match_limit,
      is: row.match === 0n ? "none" : row.gate === "passed" ? "earned" : "conditional",
    },
    campaign: { slug: row.slug, title: row.title, publicName: row.public_name, state: row.campaign_state },
    entries: await readEntries(db, row),
  };
}

async function readEntries({ sql }: Database, { id, currency }: Row): Promise<DonationPage["entries"]> {
  const entries = await readDonationEntries(sql, id);
  return entries.map(({ id: number, kind, effectiveAt, postings }) => ({
    number: number.toString(),
    kind,
    at: effectiveAt.toISOString(),
    amount: toMoneyData({ amount: postings.reduce((sum, { debit }) => sum + (debit ?? 0n), 0n), currency }),
  }));
}
