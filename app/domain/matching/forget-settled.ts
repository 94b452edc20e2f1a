import { multiplyDown } from "#app/domain/money/ratio.ts";
import { type Book, campaignOf, type DonationPosition, donorOfKey } from "./book.ts";

/** What events still to come name or reach; ids. */
export type StillToCome = {
  /** Donations that are still paid, refunded, rejected or expire. */
  donations: ReadonlySet<string>;
  /** Donors who still give, or whose donations change. */
  donors: ReadonlySet<string>;
  /** Campaigns that still fail. */
  failing: ReadonlySet<string>;
  /** Whether the call still closes under retroactive terms. */
  grants: boolean;
};

/**
 * Takes out of the book the donations that nothing still to come can change, and donors of whom nothing needs to be known
 * any more; answers these donations. So a call of any length is replayed with what is open in memory. A campaign's own
 * sums stay, so its gate, its end and its match are as if all were there.
 */
export function forgetSettled(book: Book, toCome: StillToCome): DonationPosition[] {
  const settled = [...book.donations.values()].filter((donation) => !mayChange(book, donation, toCome));
  for (const { id } of settled) book.donations.delete(id);
  const needed = new Set([...toCome.donors, ...[...book.donations.values()].map(({ donor }) => donor)]);
  for (const donor of book.donors.keys()) if (!needed.has(donor)) book.donors.delete(donor);
  for (const key of book.donorsInCampaign.keys())
    if (!needed.has(donorOfKey(key))) book.donorsInCampaign.delete(key);
  return settled;
}

function mayChange(book: Book, donation: DonationPosition, toCome: StillToCome): boolean {
  if (toCome.donations.has(donation.id)) return true;
  if (donation.status !== "paid" || !donation.matchable) return false;
  const { gate, failed } = campaignOf(book, donation.campaign);
  if (gate === "open" || (toCome.failing.has(donation.campaign) && !failed)) return true;
  const due = multiplyDown(donation.amount - donation.refunded, donation.ratio);
  return toCome.grants && !book.closed && donation.match < due;
}
