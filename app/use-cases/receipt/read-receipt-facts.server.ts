import type { Sql } from "#app/db/sql.ts";
import { type CampaignMatch, matchStanding } from "#app/domain/campaign/match-standing.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { type Ratio, toRatioText } from "#app/domain/money/ratio.ts";
import type { ReceiptAmounts } from "#app/domain/receipt/decide-receipt.ts";
import type { ReceiptContent } from "#app/domain/receipt/receipt-content.ts";
import { receiptNumberOf } from "#app/domain/receipt/receipt-number.ts";
import { isValidReceipt } from "#app/ledger/receipt-invariants.ts";
import { feeCoverLeft, tipLeft } from "../donation/left-to-return.ts";

/** What a receipt can say before it has a number. */
type Stated = Omit<ReceiptContent, "format" | "number" | "issuer" | "issuedAt" | "replaces">;

export type ReceiptFacts = {
  donationId: string;
  currency: Currency;
  paidAt: Date;
  /** Of what was given, what is not to go back and no bank took. */
  left: ReceiptAmounts;
  /** The valid receipt, and what it states. */
  valid: { id: string; number: string; stated: ReceiptAmounts } | null;
  /** The newest entry that lessened the gift. */
  takenBy: string | null;
  content: Stated;
};

type Row = CampaignMatch &
  Record<"id" | "slug" | "title", string> &
  Record<"gift" | "tip" | "fee_cover" | "match" | "match_ratio" | "entry_id", bigint> & {
    currency: Currency;
    paid_at: Date;
    matcher: string | null;
    in_hand: "cash" | "transfer" | null;
    taken_by: string | null;
    receipt_id: string | null;
    year: number;
    number: number;
    stated_gift: bigint;
    stated_tip: bigint;
    stated_fee_cover: bigint;
  };

/** Of gifts whose money is in the book, in this order: how they stand, and what their valid receipts state. One query. */
export async function readReceiptFacts(sql: Sql, donationIds: readonly string[]): Promise<ReceiptFacts[]> {
  const rows = await sql.query<Row>(
    `select d.id, d.currency, d.paid_at, case when d.state = 'held' then 0 else d.match end as match, d.match_ratio, c.slug, c.title, p.gate, c.kind::text as kind, c.state::text as state, o.name as matcher, h.kind::text as in_hand,
            b.entry_id, b.taken_by, r.id as receipt_id, r.year, r.number, r.gift as stated_gift, r.tip as stated_tip,
            r.fee_cover as stated_fee_cover,
            case when d.state = 'reversed' then 0 else d.amount - d.refunded end as gift,
            greatest(0, ${tipLeft}) as tip, greatest(0, ${feeCoverLeft}) as fee_cover
       from unnest($1::uuid[]) with ordinality as asked (id, place) join donation d on d.id = asked.id
       join campaign c on c.id = d.campaign_id left join match_campaign_position p on p.campaign_id = c.id
       left join call k on k.id = d.call_id left join organisation o on o.id = k.matcher_id left join hand_gift h on h.id = d.id
       cross join lateral (
         select min(e.id) filter (where e.kind in ('donation-captured', 'donation-received')) as entry_id,
                (array_agg(e.kind order by e.id desc) filter (where e.kind in ('refund-decided', 'dispute-lost', 'entry-reversed')))[1] as taken_by
           from entry e where e.donation_id = d.id) b
       left join receipt r on r.donation_id = d.id and ${isValidReceipt}
      where b.entry_id is not null and d.paid_at is not null order by asked.place`,
    [donationIds],
  );
  return rows.map(toFacts);
}

function toFacts(row: Row): ReceiptFacts {
  const { id, currency, gift, tip, fee_cover: feeCover } = row;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const is = row.match === 0n ? "none" : matchStanding(row);
  const valid = row.receipt_id && {
    id: row.receipt_id,
    number: receiptNumberOf(row),
    stated: { gift: row.stated_gift, tip: row.stated_tip, feeCover: row.stated_fee_cover },
  };
  return {
    donationId: id,
    currency,
    paidAt: row.paid_at,
    left: { gift, tip, feeCover },
    valid: valid || null,
    takenBy: row.taken_by,
    content: {
      donation: donationCodeOf(id),
      campaign: { title: row.title, slug: row.slug },
      paidAt: row.paid_at.toISOString(),
      means: row.in_hand ?? "card",
      gift: money(gift),
      tip: money(tip),
      feeCover: money(feeCover),
      total: money(gift + tip + feeCover),
      match: {
        amount: money(row.match),
        ratio: toRatioText(row.match_ratio as Ratio),
        is,
        matcher: row.matcher,
      },
      entry: row.entry_id.toString(),
    },
  };
}
