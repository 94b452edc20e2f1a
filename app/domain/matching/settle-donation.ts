import {
  type Book,
  campaignOf,
  type DonationPosition,
  donationOf,
  donorInCampaignKey,
  paidBucketOf,
} from "./book.ts";
import { type Decision, decideMatch } from "./decide-match.ts";
import { giveBack } from "./draw.ts";
import type { MatchEvent } from "./event.ts";
import { lookAtGate } from "./gate.ts";
import { InvalidEvent, quote } from "./invalid.ts";
import { type Move, moveMatch } from "./move.ts";
import type { Outcome } from "./outcome.ts";

type NewDonation = Extract<MatchEvent, { type: "reserve" | "donation" }>;
type OfDonation = { readonly donation: string };

/** `reserve`: decided now, its match is held. `donation`: decided and paid in one moment. */
export function addDonation(book: Book, event: NewDonation): Outcome {
  const { id, campaign, donor, amount, at } = event;
  if (book.donations.has(id)) throw new InvalidEvent("id", `is taken by another donation: ${quote(id)}`);
  const decision = decideMatch(book, { donation: id, campaign, donor, amount, at });
  const undecided = { refunded: 0n, match: 0n, draws: [], status: "reserved" as const };
  const donation: DonationPosition = {
    id,
    campaign,
    donor,
    amount,
    ...undecided,
    ...decidedNow(book, event, decision),
  };
  book.donations.set(id, donation);
  if (event.type === "donation") return payDecided(book, donation, decision);
  campaignOf(book, campaign).openReservations += 1;
  const moves = moveMatch(book, donation, { draws: decision.draws, from: "available", to: "reserved" });
  return { moves, decisions: [decision] };
}

/** `pay`: a reserved donation keeps its match as decided; an expired one is decided anew, now. */
export function payDonation(book: Book, event: OfDonation & { readonly at: number }): Outcome {
  const donation = donationOf(book, event.donation);
  if (donation.status === "paid" || donation.status === "rejected") {
    throw new InvalidEvent("donation", `is paid already: ${quote(donation.id)}`);
  }
  const campaign = campaignOf(book, donation.campaign);
  if (donation.status === "expired") {
    const decision = decideMatch(book, { ...donation, donation: donation.id, at: event.at });
    Object.assign(donation, decidedNow(book, event, decision));
    return payDecided(book, donation, decision);
  }
  campaign.openReservations -= 1;
  const moves = moveMatch(book, donation, {
    draws: donation.draws,
    from: "reserved",
    to: paidBucketOf(campaign),
  });
  return { moves: [...moves, ...countPaid(book, donation)], decisions: [] };
}

/** `expire`: a reserved donation ends unpaid and its match returns. */
export function expireDonation(book: Book, event: OfDonation): Outcome {
  const donation = donationOf(book, event.donation);
  if (donation.status !== "reserved")
    throw new InvalidEvent("donation", `is not reserved: ${quote(donation.id)}`);
  return endReservation(book, donation, { status: "expired" });
}

/** `reject`: a held donation, or one paid after it expired, is paid but never matched and counts for no gate. */
export function rejectDonation(book: Book, event: OfDonation): Outcome {
  const donation = donationOf(book, event.donation);
  if (donation.status === "paid" || donation.status === "rejected") {
    throw new InvalidEvent("donation", `is decided already: ${quote(donation.id)}`);
  }
  const outcome = endReservation(book, donation, { status: "rejected" });
  donation.matchable = false;
  return outcome;
}

/**
 * `refund` of r from `left` not yet refunded: kept = floor(match × (left − r) / left), the rest returns, also after the close.
 * 10.00 back from 30.00 matched with 20.00 keeps floor(13.333…) = 13.33, and 6.67 returns.
 */
export function refundDonation(
  book: Book,
  { donation: id, amount }: OfDonation & { readonly amount: bigint },
): Outcome {
  const donation = donationOf(book, id);
  if (donation.status !== "paid" && donation.status !== "rejected") {
    throw new InvalidEvent("donation", `is not paid: ${quote(id)}`);
  }
  const left = donation.amount - donation.refunded;
  if (amount > left) throw new InvalidEvent("amount", `is above the ${left} left of ${quote(id)}`);
  const campaign = campaignOf(book, donation.campaign);
  const returned = donation.match - (donation.match * (left - amount)) / left;
  const draws = giveBack(donation.draws, { amount: returned, rule: book.terms.draw, funds: book.funds });
  donation.refunded += amount;
  if (donation.status === "paid") addGiven(book, donation, -amount);
  return {
    moves: moveMatch(book, donation, { draws, from: paidBucketOf(campaign), to: "available" }),
    decisions: [],
  };
}

function payDecided(book: Book, donation: DonationPosition, decision: Decision): Outcome {
  const to = paidBucketOf(campaignOf(book, donation.campaign));
  const moves = moveMatch(book, donation, { draws: decision.draws, from: "available", to });
  return { moves: [...moves, ...countPaid(book, donation)], decisions: [decision] };
}

/** From now on it counts for raised and donors, and the gate is looked at. */
function countPaid(book: Book, donation: DonationPosition): Move[] {
  donation.status = "paid";
  addGiven(book, donation, donation.amount);
  return lookAtGate(book, campaignOf(book, donation.campaign));
}

function endReservation(
  book: Book,
  donation: DonationPosition,
  { status }: { status: "expired" | "rejected" },
): Outcome {
  if (donation.status === "reserved") campaignOf(book, donation.campaign).openReservations -= 1;
  const moves = moveMatch(book, donation, { draws: donation.draws, from: "reserved", to: "available" });
  donation.status = status;
  donation.limit = status;
  return { moves, decisions: [] };
}

/** A donor counts while something of theirs is paid and not refunded. */
function addGiven(book: Book, donation: DonationPosition, amount: bigint) {
  const campaign = campaignOf(book, donation.campaign);
  const key = donorInCampaignKey(donation);
  const here = book.donorsInCampaign.get(key) ?? { match: 0n, given: 0n };
  const didCount = here.given > 0n;
  here.given += amount;
  book.donorsInCampaign.set(key, here);
  campaign.raised += amount;
  campaign.donors += Number(here.given > 0n) - Number(didCount);
}

function decidedNow(book: Book, { at }: { at: number }, { ratio, matchable, limit }: Decision) {
  return { at, order: book.position + 1, ratio, matchable, limit };
}
