import type { Sql } from "#app/db/sql.ts";
import {
  type Book,
  type CampaignPosition,
  donorInCampaignKey,
  emptyBook,
  type FundPosition,
} from "#app/domain/matching/book.ts";
import { compareFunds } from "#app/domain/matching/change-call.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type DonationsPart, loadDonations, positionOf } from "./book-donations.server.ts";

/** The part of a call that a batch needs, as ids; applyEvent says what each event needs. */
export type BookPart = DonationsPart & {
  campaigns?: readonly string[];
  /** Who gives to which campaign; donors as keyed hashes. */
  gifts?: readonly { campaign: string; donor: string }[];
  /** All campaigns of the call. */
  everyCampaign?: boolean;
};

/** Loads a part of the book of one call; null when the call has no terms yet. */
export async function loadBook(sql: Sql, callId: string, part: BookPart): Promise<Book | null> {
  return (await loadBooks(sql, new Map([[callId, part]]))).get(callId) ?? null;
}

/**
 * Loads parts of the books of calls, by call; one without terms is left out. Who decides from them holds the calls'
 * locks. Five queries at most, however many calls.
 */
export async function loadBooks(sql: Sql, parts: ReadonlyMap<string, BookPart>): Promise<Map<string, Book>> {
  const calls = [...parts.keys()];
  const named = new Subjects();
  for (const [callId, { campaigns = [], gifts = [] }] of parts) named.add(callId, { campaigns, gifts });
  const whole = [...parts].filter(([, { everyCampaign }]) => everyCampaign).map(([callId]) => callId);
  const [callRows, fundRows, donations, ...positions] = await Promise.all([
    loadCalls(sql, calls),
    loadFunds(sql, calls),
    loadDonations(sql, parts),
    loadCampaigns(sql, { calls, whole, some: named.campaigns }),
    loadDonors(sql, named.gifts),
  ]);
  const books = new Map(callRows.map((row) => [row.call_id, bookOf(row)]));
  for (const { call_id, fund_id, ...position } of fundRows)
    books.get(call_id)?.funds.push({ id: fund_id, ...position });
  for (const { funds } of books.values()) funds.sort(compareFunds);
  for (const row of donations) books.get(row.call_id)?.donations.set(row.id, positionOf(row));
  addPositions(books, positions);
  const found = new Subjects(named);
  for (const [callId, book] of books) found.add(callId, { gifts: book.donations.values() });
  addPositions(
    books,
    await Promise.all([
      loadCampaigns(sql, { calls, whole: [], some: found.campaigns }),
      loadDonors(sql, found.gifts),
    ]),
  );
  return books;
}

type Gift = { campaign: string; donor: string };

/** Campaigns and donors to be read, each once: those that `before` names are left out. */
class Subjects {
  readonly campaigns = new Set<string>();
  readonly gifts = new Map<string, Gift & { callId: string }>();
  private readonly before: Subjects | undefined;
  constructor(before?: Subjects) {
    this.before = before;
  }
  add(callId: string, of: { campaigns?: Iterable<string>; gifts: Iterable<Gift> }): void {
    for (const campaign of of.campaigns ?? []) this.addCampaign(campaign);
    for (const { campaign, donor } of of.gifts) {
      this.addCampaign(campaign);
      const key = donorInCampaignKey({ campaign, donor });
      if (!this.before?.gifts.has(key)) this.gifts.set(key, { callId, campaign, donor });
    }
  }
  private addCampaign(campaign: string): void {
    if (!this.before?.campaigns.has(campaign)) this.campaigns.add(campaign);
  }
}

type CallRow = {
  call_id: string;
  is_closed: boolean;
  terms_version: number;
  position: bigint;
  last_event_at: Date | null;
  currency: Currency;
  terms: unknown;
};

function loadCalls(sql: Sql, calls: readonly string[]): Promise<CallRow[]> {
  return sql.query<CallRow>(
    `select m.call_id, m.is_closed, m.terms_version, m.position, m.last_event_at, c.currency, t.terms
       from match_call m join call c on c.id = m.call_id
       join call_terms t on t.call_id = m.call_id and t.version = m.terms_version
      where m.call_id = any($1::uuid[])`,
    [calls],
  );
}

function bookOf(call: CallRow): Book {
  const terms = readTerms({ path: "terms", value: call.terms });
  return {
    ...emptyBook({ currency: call.currency, terms }),
    termsVersion: call.terms_version,
    closed: call.is_closed,
    at: call.last_event_at?.getTime() ?? null,
    position: Number(call.position),
  };
}

type FundRow = { call_id: string; fund_id: string } & Omit<FundPosition, "id">;

function loadFunds(sql: Sql, calls: readonly string[]): Promise<FundRow[]> {
  return sql.query<FundRow>(
    `select call_id, fund_id, priority, deposited, available, reserved, conditional, earned
       from match_fund_position where call_id = any($1::uuid[])`,
    [calls],
  );
}

type CampaignRow = {
  call_id: string;
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

/** Campaigns of these calls: `some` of them, and all of the calls in `whole`. */
async function loadCampaigns(
  sql: Sql,
  { calls, whole, some }: { calls: readonly string[]; whole: readonly string[]; some: ReadonlySet<string> },
): Promise<CampaignRow[]> {
  if (whole.length === 0 && some.size === 0) return [];
  return sql.query<CampaignRow>(
    `select call_id, campaign_id, goal, raised, donors, match, reserved, open_reservations, gate, is_ended, is_failed,
            match_by_fund
       from match_campaign_position
      where call_id = any($1::uuid[]) and (campaign_id = any($2::uuid[]) or call_id = any($3::uuid[]))`,
    [calls, [...some], whole],
  );
}

function addPositions(
  books: ReadonlyMap<string, Book>,
  [campaigns, donors]: readonly [readonly CampaignRow[], readonly DonorRow[]],
): void {
  for (const row of campaigns) {
    const matchByFund = Object.entries(row.match_by_fund).map(
      ([fund, amount]) => [fund, BigInt(amount)] as const,
    );
    books.get(row.call_id)?.campaigns.set(row.campaign_id, {
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
  for (const row of donors) {
    const book = books.get(row.call_id);
    book?.donors.set(row.donor_key, { match: row.match });
    book?.donorsInCampaign.set(donorInCampaignKey({ campaign: row.campaign_id, donor: row.donor_key }), {
      match: row.match_here,
      given: row.given_here,
    });
  }
}

type DonorRow = {
  call_id: string;
  campaign_id: string;
  donor_key: string;
  /** In the call, and in the campaign. */
  match: bigint;
  match_here: bigint;
  given_here: bigint;
};

/** What donors have had and given so far, summed over their own donations: a donor has few. */
async function loadDonors(
  sql: Sql,
  gifts: ReadonlyMap<string, Gift & { callId: string }>,
): Promise<DonorRow[]> {
  if (gifts.size === 0) return [];
  const wanted = [...gifts.values()];
  return sql.query<DonorRow>(
    `select g.call_id, g.campaign_id, g.donor_key, s.match, s.match_here, s.given_here
       from unnest($1::uuid[], $2::uuid[], $3::text[]) as g(call_id, campaign_id, donor_key)
      cross join lateral (
        select sum(d.match)::bigint as match,
               coalesce(sum(d.match) filter (where d.campaign_id = g.campaign_id), 0)::bigint as match_here,
               coalesce(sum(d.amount - d.refunded)
                        filter (where d.campaign_id = g.campaign_id and d.match_status = 'paid'), 0)::bigint as given_here
          from donation d where d.call_id = g.call_id and d.donor_key = g.donor_key) s
      where s.match is not null`,
    [
      wanted.map(({ callId }) => callId),
      wanted.map(({ campaign }) => campaign),
      wanted.map(({ donor }) => donor),
    ],
  );
}
