import type { Book } from "./book.ts";
import { changeTerms, depositIntoFund, joinCampaign, joinFund, lowerFund } from "./change-call.ts";
import { closeCall, closeCampaign, failCampaign } from "./end-campaign.ts";
import type { MatchEvent } from "./event.ts";
import { InvalidEvent } from "./invalid.ts";
import type { Outcome } from "./outcome.ts";
import {
  addDonation,
  expireDonation,
  payDonation,
  refundDonation,
  rejectDonation,
} from "./settle-donation.ts";

/**
 * Lets one event happen to a book, which it changes in place, and says what moved and why. Throws InvalidEvent on what the
 * rules call invalid, and leaves the book as it was. No clock, no IO: the same book and event give the same.
 *
 * The book must hold all funds, the terms in force, and:
 * - reserve, donation: the campaign; the donor and the donor in the campaign, unless they have nothing yet
 * - pay, expire, reject, refund: the donation, its campaign, its donor and its donor in the campaign
 * - deposit, lower, fund-joined, campaign-joined: nothing more, but the fund or campaign itself if the call has it
 * - terms without a gate: every campaign whose gate is open
 * - campaign-closed: the campaign; if its gate is open its paid matchable donations, with their donors
 * - campaign-failed: the campaign and its paid matchable donations, with their donors
 * - close: every campaign; the paid matchable donations of those that lapse (not ended, gate open); and under retroactive terms
 *   those of campaigns with a passed gate that have less than floor(left × ratio) and that no bank disputes; all with their donors
 */
export function applyEvent(book: Book, event: MatchEvent): Outcome {
  if (book.at !== null && event.at < book.at) throw new InvalidEvent("at", "goes back in time");
  if ("amount" in event && event.amount <= 0n && event.type !== "fund-joined") {
    throw new InvalidEvent("amount", "must be above zero");
  }
  const outcome = happen(book, event);
  book.at = event.at;
  book.position += 1;
  return outcome;
}

function happen(book: Book, event: MatchEvent): Outcome {
  switch (event.type) {
    case "reserve":
    case "donation":
      return addDonation(book, event);
    case "pay":
      return payDonation(book, event);
    case "expire":
      return expireDonation(book, event);
    case "reject":
      return rejectDonation(book, event);
    case "refund":
      return refundDonation(book, event);
    case "deposit":
      return depositIntoFund(book, event);
    case "lower":
      return lowerFund(book, event);
    case "fund-joined":
      return joinFund(book, event);
    case "campaign-joined":
      return joinCampaign(book, event);
    case "terms":
      return changeTerms(book, event);
    case "campaign-closed":
      return closeCampaign(book, event);
    case "campaign-failed":
      return failCampaign(book, event);
    case "close":
      return closeCall(book, event);
    default:
      throw new InvalidEvent("type", `is unknown: ${event satisfies never}`);
  }
}
