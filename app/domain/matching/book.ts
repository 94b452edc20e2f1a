import type { Currency } from "#app/domain/money/currency.ts";
import type { Ratio } from "#app/domain/money/ratio.ts";
import { InvalidEvent, quote } from "./invalid.ts";
import type { Limit } from "./limit.ts";
import type { MatchTerms } from "./terms.ts";

/** Where match money is: free in its fund, held for a payment, granted and waiting for the gate, or final. */
export type Bucket = "available" | "reserved" | "conditional" | "earned";

/** deposited = available + reserved + conditional + earned, always. */
export type FundPosition = { readonly id: string; readonly priority: number; deposited: bigint } & Record<
  Bucket,
  bigint
>;

export type CampaignPosition = {
  readonly id: string;
  readonly goal: bigint;
  /** Paid donations less refunds, without rejected ones: the sum the gate looks at. */
  raised: bigint;
  /** Distinct donors with something paid and not refunded, without rejected donations. */
  donors: number;
  /** Match of paid donations: conditional while the gate is open, earned once it has passed. */
  match: bigint;
  /** The same by fund; no entry for a fund that has none. */
  readonly matchByFund: Map<string, bigint>;
  /** Match of open reservations. */
  reserved: bigint;
  /** Open reservations, with or without match: while there is one the campaign cannot end. */
  openReservations: number;
  gate: "open" | "passed" | "failed";
  ended: boolean;
  failed: boolean;
};

/** A donor in the whole call; reserved match counts. */
export type DonorPosition = { match: bigint };

/** A donor in one campaign; reserved match counts; given is what was paid less refunds, without rejected donations. */
export type DonorInCampaignPosition = { match: bigint; given: bigint };

/** What one fund gives to one donation; always above zero. */
export type Draw = { readonly fund: string; readonly amount: bigint };

export type DonationPosition = {
  readonly id: string;
  readonly campaign: string;
  readonly donor: string;
  readonly amount: bigint;
  refunded: bigint;
  /** When it was decided: at its reservation, or at its payment if that had expired. */
  at: number;
  /** Its place among all decisions of the call: the journal position of the event that decided it. */
  order: number;
  /** The ratio of that time. */
  ratio: Ratio;
  matchable: boolean;
  match: bigint;
  /** In draw order of the funds; they sum to the match. */
  draws: readonly Draw[];
  limit: Limit | null;
  /** reserved: by `reserve`. expired: by `expire`. paid: by `pay` or `donation`. rejected: by `reject`; paid too, but never matched. */
  status: "reserved" | "expired" | "paid" | "rejected";
};

/** The part of one call that the next events need; applyEvent says which part that is. All funds are always there. */
export type Book = {
  readonly currency: Currency;
  /** The newest version in force, and its number, counted from 1. */
  terms: MatchTerms;
  termsVersion: number;
  /** Whether the call is closed. */
  closed: boolean;
  /** The moment of the last event; null before the first. */
  at: number | null;
  /** How many events the call has had: the journal position of the last one. */
  position: number;
  /** In draw order: by priority, lowest first, then by the bytes of the id. */
  readonly funds: FundPosition[];
  readonly campaigns: Map<string, CampaignPosition>;
  readonly donors: Map<string, DonorPosition>;
  /** By donorInCampaignKey. */
  readonly donorsInCampaign: Map<string, DonorInCampaignPosition>;
  readonly donations: Map<string, DonationPosition>;
};

/** A call before its first event: no fund, no campaign, no donation. */
export function emptyBook({ currency, terms }: { currency: Currency; terms: MatchTerms }): Book {
  return {
    currency,
    terms,
    termsVersion: 1,
    closed: false,
    at: null,
    position: 0,
    funds: [],
    campaigns: new Map(),
    donors: new Map(),
    donorsInCampaign: new Map(),
    donations: new Map(),
  };
}

/** One key per pair, whatever characters the ids hold: the length keeps `a|b` with `c` apart from `a` with `b|c`. */
export function donorInCampaignKey({ campaign, donor }: { campaign: string; donor: string }): string {
  return `${campaign.length}|${campaign}|${donor}`;
}

/** The donor of such a key. */
export function donorOfKey(key: string): string {
  const [length] = key.split("|", 1);
  return key.slice(length!.length + 1 + Number(length) + 1);
}

export function fundOf(book: Book, id: string): FundPosition {
  return book.funds.find((fund) => fund.id === id) ?? refuseUnknown("fund", id);
}

export function campaignOf(book: Book, id: string): CampaignPosition {
  return book.campaigns.get(id) ?? refuseUnknown("campaign", id);
}

export function donationOf(book: Book, id: string): DonationPosition {
  return book.donations.get(id) ?? refuseUnknown("donation", id);
}

/** A donor who is not in the book has nothing matched yet. */
export function donorMatch(book: Book, donor: string): bigint {
  return book.donors.get(donor)?.match ?? 0n;
}

export function donorMatchInCampaign(book: Book, pair: { campaign: string; donor: string }): bigint {
  return book.donorsInCampaign.get(donorInCampaignKey(pair))?.match ?? 0n;
}

/** Where paid match of the campaign is. */
export function paidBucketOf(campaign: CampaignPosition): "conditional" | "earned" {
  return campaign.gate === "passed" ? "earned" : "conditional";
}

function refuseUnknown(field: string, id: string): never {
  throw new InvalidEvent(field, `is unknown: ${quote(id)}`);
}
