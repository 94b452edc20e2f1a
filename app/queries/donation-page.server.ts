import type { Database } from "#app/db/database.server.ts";
import type { CampaignMatch } from "#app/domain/campaign/match-standing.ts";
import type { DonationState } from "#app/domain/donation/donation-state.ts";
import { type MatchReturn, matchReturn } from "#app/domain/donation/match-return.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { multiplyDown, type Ratio, toRatioText } from "#app/domain/money/ratio.ts";
import { type BookEntry, readBookEntries } from "./book-entries.server.ts";
import { type LateGiftShown, lateGiftShown } from "./late-gift-shown.ts";
import { type MatchStage, matchStage } from "./match-stage.ts";

export type DonationPage = {
  id: string;
  state: DonationState;
  amount: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  /** Gift, tip and covered fee. */
  total: MoneyData;
  /** Decided to be given back, or taken by a lost dispute: of the gift, and what was paid along with it. */
  refunded: MoneyData;
  /** Its parts: given back by us, and taken by a lost dispute. */
  givenBack: MoneyData;
  lost: MoneyData;
  /** What the donor's bank asks for now; when it asks for nothing, what it took. */
  disputed: MoneyData;
  paidAt: string | null;
  isInHand: boolean;
  /** Words of its entrepreneur; null: not thanked yet. */
  thanks: string | null;
  /** Where to pay while the checkout is open. */
  checkoutUrl: string | null;
  match: {
    amount: MoneyData;
    /** By the ratio alone, before limits. */
    entitled: MoneyData;
    ratio: string;
    limit: Limit | null;
    is: MatchStage;
    /** Why it went back; null: it did not. */
    returnedBy: MatchReturn | null;
  };
  campaign: { slug: string; title: string; publicName: string; state: string };
  /** What the book says of it, oldest first. */
  entries: BookEntry[];
  late: LateGiftShown | null;
};

type Row = Omit<CampaignMatch, "state"> &
  Record<"id" | "slug" | "title" | "public_name", string> &
  Record<"amount" | "tip" | "fee_cover" | "refunded" | "given_back" | "asked_back" | "lost", bigint> &
  Record<"match" | "match_ratio" | "late_promised" | "late_given", bigint> & {
    state: DonationState;
    campaign: CampaignMatch["state"];
    match_status: string;
    currency: Currency;
    paid_at: Date | null;
    match_limit: Limit | null;
    url: string | null;
    thanks: string | null;
    is_in_hand: boolean;
    late_until: Date | null;
  };

/** One donor's gift, by the token of its link; null when there is none. Two SQL statements. */
export async function readDonationPage(
  db: Database,
  accessToken: string,
  { now }: { now: Date },
): Promise<DonationPage | null> {
  const [row] = await db.sql.query<Row>(
    `select d.id, d.state::text as state, d.currency, d.amount, d.tip, d.fee_cover, d.refunded, d.paid_at, d.match, d.match_status, d.match_limit,
            d.match_ratio, l.promised as late_promised, l.given as late_given, l.until as late_until, c.slug, c.title,
            c.public_name, c.state::text as campaign, c.kind::text as kind, p.gate, b.asked_back, b.lost,
            (select h.text from donation_thanks t join campaign_thanks h on h.id = t.thanks_id where t.donation_id = d.id) as thanks,
            exists (select from hand_gift h where h.id = d.id) as is_in_hand,
            (select a.url from checkout_attempt a where d.state = 'started' and a.donation_id = d.id and a.state = 'open'
              order by a.attempt desc limit 1) as url,
            (select coalesce(sum(r.amount + r.tip + r.fee_cover), 0)::bigint from refund r where r.donation_id = d.id and r.state <> 'annulled') as given_back
       from donation d join campaign c on c.id = d.campaign_id left join late_gift l on l.donation_id = d.id
       left join match_campaign_position p on p.campaign_id = c.id cross join lateral (
              select coalesce(sum(amount) filter (where state in ('opened', 'withdrawn')), 0)::bigint as asked_back,
                     coalesce(sum(of_gift + of_tip + of_fee_cover), 0)::bigint as lost from dispute where donation_id = d.id) b
      where d.access_token = $1`,
    [accessToken],
  );
  if (!row) return null;
  const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
  const entries = await readBookEntries(db, row);
  const is = matchStage({ ...row, state: row.campaign }, entries);
  const gone = { state: row.state, givenBack: row.given_back, lost: row.lost };
  return {
    id: row.id,
    state: row.state,
    amount: money(row.amount),
    tip: money(row.tip),
    feeCover: money(row.fee_cover),
    total: money(row.amount + row.tip + row.fee_cover),
    refunded: money(row.given_back + row.lost),
    givenBack: money(row.given_back),
    lost: money(row.lost),
    disputed: money(row.asked_back > 0n ? row.asked_back : row.lost),
    paidAt: row.paid_at?.toISOString() ?? null,
    isInHand: row.is_in_hand,
    thanks: row.thanks,
    checkoutUrl: row.url,
    match: {
      amount: money(row.match),
      entitled: money(multiplyDown(row.amount - row.refunded, row.match_ratio as Ratio)),
      ratio: toRatioText(row.match_ratio as Ratio),
      limit: row.match_limit,
      is,
      returnedBy: is === "returned" ? matchReturn(gone) : null,
    },
    campaign: { slug: row.slug, title: row.title, publicName: row.public_name, state: row.campaign },
    entries,
    late: lateGiftShown(row, now),
  };
}
