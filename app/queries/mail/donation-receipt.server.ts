import type { Sql } from "#app/db/sql.ts";
import type { CampaignKind, CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { matchStanding } from "#app/domain/campaign/match-standing.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { multiplyDown, type Ratio, toRatioText } from "#app/domain/money/ratio.ts";
import type { DonationReceiptFacts, MatchFacts } from "#app/domain/ports/mail-writer.ts";
import { receiptNumberOf } from "#app/domain/receipt/receipt-number.ts";
import { isValidReceipt } from "#app/ledger/receipt-invariants.ts";
import { missingForGate } from "../gate-progress.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  id: string;
  access_token: string;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  fee_cover: bigint;
  refunded: bigint;
  paid_at: Date;
  match: bigint;
  match_limit: Limit | null;
  match_ratio: bigint;
  kind: CampaignKind;
  state: CampaignState;
  goal: bigint;
  deadline_at: Date | null;
  gate: "open" | "passed" | "failed" | null;
  raised: bigint;
  donors: number;
  matcher: string | null;
  is_in_hand: boolean;
  is_held: boolean;
  year: number | null;
  number: number | null;
  terms: unknown;
};

/** What a donor's receipt says now; null when the donation is not paid. One SQL statement. */
export async function readDonationReceipt(
  sql: Sql,
  { donationId, siteUrl }: { donationId: string; siteUrl: string },
): Promise<DonationReceiptFacts | null> {
  const [row] = await sql.query<Row>(
    `select d.id, d.access_token, d.currency, d.amount, d.tip, d.fee_cover, d.refunded, d.paid_at, d.match, d.match_limit,
            d.match_ratio, ${mailCampaignColumns}, c.kind, c.state::text as state, c.goal, c.deadline_at, p.gate, coalesce(p.raised, 0) as raised,
            coalesce(p.donors, 0) as donors, o.name as matcher, t.terms,
            exists (select from hand_gift h where h.id = d.id) as is_in_hand, d.state = 'held' as is_held, r.year, r.number
       from donation d join campaign c on c.id = d.campaign_id
       left join match_campaign_position p on p.campaign_id = c.id
       left join receipt r on r.donation_id = d.id and ${isValidReceipt}
       left join call k on k.id = d.call_id left join organisation o on o.id = k.matcher_id
       left join match_call m on m.call_id = d.call_id
       left join call_terms t on t.call_id = m.call_id and t.version = m.terms_version
      where d.id = $1 and d.paid_at is not null`,
    [donationId],
  );
  if (!row) return null;
  const { currency } = row;
  const money = (amount: bigint) => ({ amount, currency });
  return {
    donationCode: donationCodeOf(row.id),
    receiptNumber: row.number === null ? null : receiptNumberOf({ year: row.year!, number: row.number }),
    paidAt: row.paid_at,
    campaign: {
      ...toMailCampaign(row, siteUrl),
      kind: row.kind,
      goal: money(row.goal),
      deadlineAt: row.deadline_at,
    },
    amount: money(row.amount),
    tip: money(row.tip),
    feeCover: money(row.fee_cover),
    refunded: money(row.refunded),
    isInHand: row.is_in_hand,
    isHeld: row.is_held,
    match: explainMatch(row),
    url: `${siteUrl}/aportes/${row.access_token}`,
  };
}

function explainMatch(row: Row): MatchFacts {
  const { currency, gate, terms: json } = row;
  const ratio = row.match_ratio as Ratio;
  const rule = json === null ? null : readTerms({ path: "terms", value: json }).gate;
  const missing = rule && gate === "open" ? missingForGate(rule, row) : { raised: 0n, donors: 0 };
  return {
    matcher: row.matcher ?? "",
    ratio: toRatioText(ratio),
    entitled: { amount: multiplyDown(row.amount - row.refunded, ratio), currency },
    match: { amount: row.match, currency },
    limit: row.match_limit,
    standing: row.match === 0n ? "none" : matchStanding(row),
    missingDonors: missing.donors === 0 ? null : missing.donors,
    missingRaised: missing.raised === 0n ? null : { amount: missing.raised, currency },
  };
}
