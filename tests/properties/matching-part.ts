import {
  type Book,
  type CampaignPosition,
  type DonationPosition,
  donorInCampaignKey,
} from "#app/domain/matching/book.ts";
import type { MatchEvent } from "#app/domain/matching/event.ts";
import { multiplyDown } from "#app/domain/money/ratio.ts";

/** A copy of only what applyEvent says the event needs: the rest of the call stays away, as it does in the database. */
export function loadPart(book: Book, event: MatchEvent): Book {
  const donations = donationsFor(book, event);
  const pairs = donations.map(({ campaign, donor }) => ({ campaign, donor }));
  if (event.type === "reserve" || event.type === "donation") pairs.push(event);
  const donorKeys = new Set(pairs.map(donorInCampaignKey));
  const donors = new Set(pairs.map(({ donor }) => donor));
  const campaigns = new Set([...pairs.map(({ campaign }) => campaign), ...campaignsFor(book, event)]);
  const ids = new Set(donations.map(({ id }) => id));
  return structuredClone({
    ...book,
    campaigns: pick(book.campaigns, campaigns),
    donors: pick(book.donors, donors),
    donorsInCampaign: pick(book.donorsInCampaign, donorKeys),
    donations: pick(book.donations, ids),
  });
}

function donationsFor(book: Book, event: MatchEvent): DonationPosition[] {
  const all = [...book.donations.values()];
  if ("donation" in event) return all.filter(({ id }) => id === event.donation);
  // A second donation with the same id is refused by the journal's unique key; here the whole book knows it.
  if (event.type === "reserve" || event.type === "donation") return all.filter(({ id }) => id === event.id);
  const paid = all.filter(({ status, matchable }) => status === "paid" && matchable);
  function lapses({ gate, ended }: CampaignPosition) {
    return gate === "open" && !ended;
  }
  if (event.type === "campaign-failed") return paid.filter(({ campaign }) => campaign === event.campaign);
  if (event.type === "campaign-closed") {
    return paid.filter(
      ({ campaign }) => campaign === event.campaign && lapses(book.campaigns.get(campaign)!),
    );
  }
  if (event.type !== "close") return [];
  return paid.filter((donation) => {
    const campaign = book.campaigns.get(donation.campaign)!;
    const isBelowDue = multiplyDown(donation.amount - donation.refunded, donation.ratio) > donation.match;
    return lapses(campaign) || (book.terms.retroactive && campaign.gate === "passed" && isBelowDue);
  });
}

function campaignsFor(book: Book, event: MatchEvent): string[] {
  if ("campaign" in event) return [event.campaign];
  if (event.type === "close") return [...book.campaigns.keys()];
  if (event.type !== "terms" || event.terms.gate !== null) return [];
  return [...book.campaigns.values()].filter(({ gate }) => gate === "open").map(({ id }) => id);
}

function pick<T>(map: Map<string, T>, keys: Set<string>): Map<string, T> {
  return new Map([...map].filter(([key]) => keys.has(key)));
}
