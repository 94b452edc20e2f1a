import { expect } from "vitest";
import { type Book, type Bucket, donorInCampaignKey, paidBucketOf } from "#app/domain/matching/book.ts";
import type { Move } from "#app/domain/matching/move.ts";

export function sumDraws(book: Book, fund: string, bucket: Bucket): bigint {
  let sum = 0n;
  for (const { status, campaign, draws } of book.donations.values()) {
    const place = status === "reserved" ? "reserved" : paidBucketOf(book.campaigns.get(campaign)!);
    if (place === bucket) for (const draw of draws) if (draw.fund === fund) sum += draw.amount;
  }
  return sum;
}

/** Every sum that the book keeps, counted again from its donations. */
export function expectSums(book: Book) {
  const donations = [...book.donations.values()];
  for (const { match, draws, amount, refunded } of donations) {
    expect(draws.reduce((sum, draw) => sum + draw.amount, 0n)).toBe(match);
    expect(draws.every((draw) => draw.amount > 0n)).toBe(true);
    expect(match >= 0n && refunded <= amount).toBe(true);
  }
  for (const campaign of book.campaigns.values()) {
    const here = donations.filter((donation) => donation.campaign === campaign.id);
    const paid = here.filter(({ status }) => status === "paid");
    const givers = paid.filter(({ amount, refunded }) => amount > refunded).map(({ donor }) => donor);
    expect(campaign.raised).toBe(sum(paid.map(({ amount, refunded }) => amount - refunded)));
    expect(campaign.donors).toBe(new Set(givers).size);
    expect(campaign.match).toBe(sum(paid.map(({ match }) => match)));
    expect(campaign.match).toBe(sum([...campaign.matchByFund.values()]));
    const open = here.filter(({ status }) => status === "reserved");
    expect(campaign.reserved).toBe(sum(open.map(({ match }) => match)));
    expect(campaign.openReservations).toBe(open.length);
    if (campaign.gate === "failed") expect(campaign.match).toBe(0n);
    for (const donor of new Set(here.map((donation) => donation.donor))) {
      const theirs = here.filter((donation) => donation.donor === donor);
      const position = book.donorsInCampaign.get(donorInCampaignKey({ campaign: campaign.id, donor }));
      expect(position?.match ?? 0n).toBe(sum(theirs.map(({ match }) => match)));
    }
  }
  for (const [id, { match }] of book.donors) {
    expect(match).toBe(sum(donations.filter(({ donor }) => donor === id).map((donation) => donation.match)));
  }
}

/** What the part holds is now as in the whole; what it left away the event did not change. */
export function expectPart(part: Book, { whole, before }: { whole: Book; before: Book }) {
  for (const name of ["campaigns", "donors", "donorsInCampaign", "donations"] as const) {
    for (const [key, position] of whole[name]) {
      expect(part[name].get(key) ?? before[name].get(key), `${name} ${key}`).toEqual(position);
    }
  }
  const { campaigns, donors, donorsInCampaign, donations, ...rest } = part;
  expect(whole).toMatchObject(rest);
}

export function post(balances: Map<string, bigint>, { fund, campaign, from, to, amount }: Move) {
  for (const [bucket, change] of [
    [from, -amount],
    [to, amount],
  ] as const) {
    const isInFund = bucket === "available" || bucket === "outside" || bucket === "reserved";
    const account = isInFund ? `${fund} ${bucket}` : `${fund} ${bucket} ${campaign}`;
    balances.set(account, (balances.get(account) ?? 0n) + change);
  }
}

export function reverseMaps(book: Book): Book {
  function reversed<T>(map: Map<string, T>) {
    return new Map([...map].reverse());
  }
  return {
    ...book,
    campaigns: reversed(book.campaigns),
    donors: reversed(book.donors),
    donorsInCampaign: reversed(book.donorsInCampaign),
    donations: reversed(book.donations),
  };
}

export function expectWithin(amount: bigint, most: bigint | null) {
  if (most !== null) expect(amount <= most, `${amount} of ${most}`).toBe(true);
}

function sum(amounts: bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
