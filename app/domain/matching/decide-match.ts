import { lesser } from "#app/domain/money/lesser.ts";
import { multiplyDown, type Ratio } from "#app/domain/money/ratio.ts";
import {
  type Book,
  type CampaignPosition,
  campaignOf,
  type DonationPosition,
  type Draw,
  donorMatch,
  donorMatchInCampaign,
} from "./book.ts";
import { drawFromFunds } from "./draw.ts";
import type { Limit, RoomLimit } from "./limit.ts";
import { campaignCap, isWithin, ratioAt } from "./terms.ts";

/** How much more match one rule allows; never below zero. */
export type Room = { readonly limit: RoomLimit; readonly room: bigint };

/** Everything that explains a match: “USD 20.00 → 15.00: per_donor” is entitled → match: limit. */
export type Decision = {
  /** Null for an estimate. */
  readonly donation: string | null;
  readonly matchable: boolean;
  readonly ratio: Ratio;
  /** Whether the ratio is a boost's; null at the close, where it is the ratio of the donation's time. */
  readonly boosted: boolean | null;
  readonly termsVersion: number;
  /** floor(amount × ratio); at the close floor(left × ratio); zero when not matchable. */
  readonly entitled: bigint;
  /** The match it had before: zero, except at the close. */
  readonly had: bigint;
  /** In the order of the rules; empty when not matchable. */
  readonly rooms: readonly Room[];
  /** The match it has now. */
  readonly match: bigint;
  readonly limit: Limit | null;
  /** What is drawn now; sums to match − had. */
  readonly draws: readonly Draw[];
};

type Gift = { campaign: string; donor: string | null; amount: bigint; at: number };

/** What a donation would be matched with at this moment; changes nothing. A donor not yet known is null: nothing matched so far. */
export function estimateMatch(book: Book, gift: Gift): Decision {
  return decideMatch(book, { ...gift, donation: null });
}

/**
 * Decides a new donation (matching.md, “Deciding a donation”); changes nothing. With a ratio of 1.5 and 15.00 left of the
 * cap per donor, 20.00 is entitled to 30.00, is matched with 15.00, and its limit is `per_donor`.
 */
export function decideMatch(
  book: Book,
  { donation, campaign, donor, amount, at }: Gift & { donation: string | null },
): Decision {
  const position = campaignOf(book, campaign);
  const reason = whyNotMatchable(book, { campaign: position, amount, at });
  const base = { donation, ...ratioAt(book.terms, at), termsVersion: book.termsVersion, had: 0n };
  if (reason)
    return { ...base, matchable: false, entitled: 0n, rooms: [], match: 0n, limit: reason, draws: [] };
  const entitled = multiplyDown(amount, base.ratio);
  const rooms = findRooms(book, { campaign: position, donor, match: 0n });
  const { match, limit } = fitInRooms(entitled, rooms);
  const draws = drawFromFunds(book.funds, { amount: match, rule: book.terms.draw });
  return { ...base, matchable: true, entitled, rooms, match, limit, draws };
}

/**
 * At the close: what a paid matchable donation gets on top of its match, by the ratio of its time and what is left of it.
 * Null when it has its due, or more.
 */
export function decideGrant(book: Book, donation: DonationPosition): Decision | null {
  const entitled = multiplyDown(donation.amount - donation.refunded, donation.ratio);
  const had = donation.match;
  if (entitled <= had) return null;
  const rooms = findRooms(book, {
    campaign: campaignOf(book, donation.campaign),
    donor: donation.donor,
    match: had,
  });
  const { match: more, limit } = fitInRooms(entitled - had, rooms);
  return {
    donation: donation.id,
    matchable: true,
    ratio: donation.ratio,
    boosted: null,
    termsVersion: book.termsVersion,
    entitled,
    had,
    rooms,
    match: had + more,
    limit,
    draws: drawFromFunds(book.funds, { amount: more, rule: book.terms.draw }),
  };
}

function whyNotMatchable(
  { closed, terms }: Book,
  { campaign, amount, at }: { campaign: CampaignPosition; amount: bigint; at: number },
): Limit | null {
  if (campaign.failed) return "campaign_failed";
  if (closed || campaign.ended || !isWithin(at, terms.window)) return "outside_window";
  if (terms.minimumDonation !== null && amount < terms.minimumDonation) return "below_minimum";
  return null;
}

/** The rooms of the rules there are, in the order of matching.md, step 3; match that is only reserved counts. */
function findRooms(
  book: Book,
  { campaign, donor, match }: { campaign: CampaignPosition; donor: string | null; match: bigint },
): Room[] {
  const { caps } = book.terms;
  const ofDonor = donor === null ? 0n : donorMatch(book, donor);
  const ofDonorHere = donor === null ? 0n : donorMatchInCampaign(book, { campaign: campaign.id, donor });
  const available = book.funds.reduce((sum, fund) => sum + fund.available, 0n);
  const capped: [RoomLimit, bigint | null, bigint][] = [
    ["per_donation", caps.perDonation, match],
    ["per_donor_per_campaign", caps.perDonorPerCampaign, ofDonorHere],
    ["per_donor", caps.perDonor, ofDonor],
    ["per_campaign", campaignCap(caps, campaign.goal), campaign.match + campaign.reserved],
    ["funds_exhausted", available, 0n],
  ];
  return capped.flatMap(([limit, cap, used]) =>
    cap === null ? [] : [{ limit, room: cap > used ? cap - used : 0n }],
  );
}

/** The most that fits; when that is less than wanted, the first room equal to it is the limit. */
function fitInRooms(wanted: bigint, rooms: readonly Room[]): { match: bigint; limit: RoomLimit | null } {
  const match = rooms.reduce((least, { room }) => lesser(least, room), wanted);
  const limit = match < wanted ? rooms.find(({ room }) => room === match)!.limit : null;
  return { match, limit };
}
