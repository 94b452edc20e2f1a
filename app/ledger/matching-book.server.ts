import type { Sql } from "#app/db/sql.ts";
import {
  type Book,
  type CampaignPosition,
  type DonationPosition,
  donorInCampaignKey,
  emptyBook,
  type FundPosition,
} from "#app/domain/matching/book.ts";
import { compareFunds } from "#app/domain/matching/change-call.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { Ratio } from "#app/domain/money/ratio.ts";

/** The part of a call that a batch needs, as ids; applyEvent says what each event needs. */
export type BookPart = {
  campaigns?: readonly string[];
  /** Who gives to which campaign; donors as keyed hashes. */
  gifts?: readonly { campaign: string; donor: string }[];
  donations?: readonly string[];
  /** All campaigns of the call. */
  everyCampaign?: boolean;
  /** All paid matchable donations, with their donors: of these campaigns, or of the whole call. */
  paidDonationsOf?: readonly string[] | "call";
};

/** Loads a part of the book of one call. The caller holds the call's lock. Null when the call has no terms yet. */
export async function loadBook(sql: Sql, callId: string, part: BookPart): Promise<Book | null> {
  const [call] = await sql.query<CallRow>(
    `select m.is_closed, m.terms_version, m.position, m.last_event_at, c.currency, t.terms
       from match_call m join call c on c.id = m.call_id
       join call_terms t on t.call_id = m.call_id and t.version = m.terms_version
      where m.call_id = $1`,
    [callId],
  );
  if (!call) return null;
  const terms = readTerms({ path: "terms", value: call.terms });
  const book: Book = {
    ...emptyBook({ currency: call.currency, terms }),
    termsVersion: call.terms_version,
    closed: call.is_closed,
    at: call.last_event_at?.getTime() ?? null,
    position: Number(call.position),
    funds: await loadFunds(sql, callId),
  };
  const donations = await loadDonations(sql, callId, part);
  for (const donation of donations) book.donations.set(donation.id, donation);
  const gifts = [...(part.gifts ?? []), ...donations];
  const campaigns = [...(part.campaigns ?? []), ...gifts.map(({ campaign }) => campaign)];
  await loadCampaigns(sql, book, { callId, campaigns: part.everyCampaign ? null : campaigns });
  await loadDonors(sql, book, { callId, gifts });
  return book;
}

type CallRow = {
  is_closed: boolean;
  terms_version: number;
  position: bigint;
  last_event_at: Date | null;
  currency: Currency;
  terms: unknown;
};

type FundRow = { fund_id: string; priority: number } & Omit<FundPosition, "id" | "priority">;

async function loadFunds(sql: Sql, callId: string): Promise<FundPosition[]> {
  const rows = await sql.query<FundRow>(
    `select fund_id, priority, deposited, available, reserved, conditional, earned
       from match_fund_position where call_id = $1`,
    [callId],
  );
  return rows.map(({ fund_id, ...position }) => ({ id: fund_id, ...position })).sort(compareFunds);
}

type CampaignRow = {
  campaign_id: string;
  goal: bigint;
  raised: bigint;
  donors: number;
  match: bigint;
  reserved: bigint;
  open_reservations: number;
  gate: CampaignPosition["gate"];
  is_ended: boolean;
  is_failed: boolean;
  match_by_fund: Record<string, string>;
};

async function loadCampaigns(
  sql: Sql,
  book: Book,
  { callId, campaigns }: { callId: string; campaigns: readonly string[] | null },
): Promise<void> {
  const rows = await sql.query<CampaignRow>(
    `select campaign_id, goal, raised, donors, match, reserved, open_reservations, gate, is_ended, is_failed, match_by_fund
       from match_campaign_position where call_id = $1 and ($2::uuid[] is null or campaign_id = any($2::uuid[]))`,
    [callId, campaigns && [...new Set(campaigns)]],
  );
  for (const row of rows) {
    const matchByFund = Object.entries(row.match_by_fund).map(
      ([fund, amount]) => [fund, BigInt(amount)] as const,
    );
    book.campaigns.set(row.campaign_id, {
      id: row.campaign_id,
      goal: row.goal,
      raised: row.raised,
      donors: row.donors,
      match: row.match,
      matchByFund: new Map(matchByFund),
      reserved: row.reserved,
      openReservations: row.open_reservations,
      gate: row.gate,
      ended: row.is_ended,
      failed: row.is_failed,
    });
  }
}

type DonationRow = {
  id: string;
  campaign_id: string;
  donor_key: string;
  amount: bigint;
  refunded: bigint;
  decided_at: Date;
  decision_order: bigint;
  match_ratio: bigint;
  matchable: boolean;
  match: bigint;
  match_draws: { fund: string; amount: string }[];
  match_limit: Limit | null;
  match_status: DonationPosition["status"];
};

async function loadDonations(sql: Sql, callId: string, part: BookPart): Promise<DonationPosition[]> {
  const { donations = [], paidDonationsOf = [] } = part;
  if (donations.length === 0 && paidDonationsOf.length === 0) return [];
  const columns = `id, campaign_id, donor_key, amount, refunded, decided_at, decision_order, match_ratio,
                   matchable, match, match_draws, match_limit, match_status`;
  const rows =
    paidDonationsOf.length === 0
      ? await sql.query<DonationRow>(
          `select ${columns} from donation where id = any($1::uuid[]) and match_status <> 'none'`,
          [donations],
        )
      : await sql.query<DonationRow>(
          `select ${columns} from donation
            where call_id = $1 and match_status <> 'none'
              and (id = any($2::uuid[]) or match_status = 'paid' and matchable
                   and ($3::uuid[] is null or campaign_id = any($3::uuid[])))`,
          [callId, donations, paidDonationsOf === "call" ? null : paidDonationsOf],
        );
  return rows.map((row) => ({
    id: row.id,
    campaign: row.campaign_id,
    donor: row.donor_key,
    amount: row.amount,
    refunded: row.refunded,
    at: row.decided_at.getTime(),
    order: Number(row.decision_order),
    ratio: row.match_ratio as Ratio,
    matchable: row.matchable,
    match: row.match,
    draws: row.match_draws.map(({ fund, amount }) => ({ fund, amount: BigInt(amount) })),
    limit: row.match_limit,
    status: row.match_status,
  }));
}

async function loadDonors(
  sql: Sql,
  book: Book,
  { callId, gifts }: { callId: string; gifts: readonly { campaign: string; donor: string }[] },
): Promise<void> {
  if (gifts.length === 0) return;
  const inCall = await sql.query<{ donor_key: string; match: bigint }>(
    "select donor_key, match from match_donor_position where call_id = $1 and donor_key = any($2::text[])",
    [callId, [...new Set(gifts.map(({ donor }) => donor))]],
  );
  for (const { donor_key, match } of inCall) book.donors.set(donor_key, { match });
  const inCampaign = await sql.query<{
    campaign_id: string;
    donor_key: string;
    match: bigint;
    given: bigint;
  }>(
    `select p.campaign_id, p.donor_key, p.match, p.given
       from unnest($1::uuid[], $2::text[]) as g(campaign_id, donor_key)
       join match_donor_campaign_position p on p.campaign_id = g.campaign_id and p.donor_key = g.donor_key`,
    [gifts.map(({ campaign }) => campaign), gifts.map(({ donor }) => donor)],
  );
  for (const { campaign_id, donor_key, match, given } of inCampaign) {
    book.donorsInCampaign.set(donorInCampaignKey({ campaign: campaign_id, donor: donor_key }), {
      match,
      given,
    });
  }
}
