import {
  type Book,
  type Bucket,
  type CampaignPosition,
  campaignOf,
  type DonationPosition,
  type Draw,
  donorInCampaignKey,
  fundOf,
} from "./book.ts";
import { mergeDraws } from "./draw.ts";

/**
 * Match money that changes place; a ledger posts every event from its moves alone, in order. Outside is where deposits come
 * from and lowered money goes. Donation and campaign are null for deposits; the donation is null too when a gate passes.
 */
export type Move = {
  readonly fund: string;
  readonly campaign: string | null;
  readonly donation: string | null;
  readonly from: Bucket | "outside";
  readonly to: Bucket | "outside";
  /** Above zero. */
  readonly amount: bigint;
};

/** Moves match of one donation between buckets, in its funds, its campaign, its donor and the donation itself. */
export function moveMatch(
  book: Book,
  donation: DonationPosition,
  { draws, from, to }: { draws: readonly Draw[]; from: Bucket; to: Bucket },
): Move[] {
  const campaign = campaignOf(book, donation.campaign);
  const moves = draws.map(({ fund, amount }): Move => {
    shiftFund(book, { fund, from, to, amount });
    addToCampaign(campaign, from, { fund, amount: -amount });
    addToCampaign(campaign, to, { fund, amount });
    return { fund, campaign: campaign.id, donation: donation.id, from, to, amount };
  });
  if (from === "available") addToDonation(book, donation, draws);
  if (to === "available") addToDonation(book, donation, draws.map(negate));
  return moves;
}

/** The gate passes: what every fund has conditional in the campaign is earned, in one move per fund. */
export function earnConditional(book: Book, campaign: CampaignPosition): Move[] {
  return book.funds.flatMap(({ id: fund }): Move[] => {
    const amount = campaign.matchByFund.get(fund);
    if (amount === undefined) return [];
    shiftFund(book, { fund, from: "conditional", to: "earned", amount });
    return [{ fund, campaign: campaign.id, donation: null, from: "conditional", to: "earned", amount }];
  });
}

/** A fund grows (from outside) or shrinks (to outside). */
export function moveFund(
  book: Book,
  { fund, from, to, amount }: { fund: string; from: Move["from"]; to: Move["to"]; amount: bigint },
): Move[] {
  if (amount === 0n) return [];
  shiftFund(book, { fund, from, to, amount });
  return [{ fund, campaign: null, donation: null, from, to, amount }];
}

function shiftFund(
  book: Book,
  { fund, from, to, amount }: { fund: string; from: Move["from"]; to: Move["to"]; amount: bigint },
) {
  const position = fundOf(book, fund);
  if (from === "outside") position.deposited += amount;
  else position[from] -= amount;
  if (to === "outside") position.deposited -= amount;
  else position[to] += amount;
  if (from !== "outside" && position[from] < 0n)
    throw new Error(`fund ${fund}: ${from} would fall below zero`);
}

function addToCampaign(campaign: CampaignPosition, bucket: Bucket, { fund, amount }: Draw) {
  if (bucket === "available") return;
  if (bucket === "reserved") {
    campaign.reserved += amount;
    return;
  }
  campaign.match += amount;
  const ofFund = (campaign.matchByFund.get(fund) ?? 0n) + amount;
  if (ofFund === 0n) campaign.matchByFund.delete(fund);
  else campaign.matchByFund.set(fund, ofFund);
}

function addToDonation(book: Book, donation: DonationPosition, draws: readonly Draw[]) {
  const amount = draws.reduce((sum, draw) => sum + draw.amount, 0n);
  donation.draws = mergeDraws(donation.draws, draws, book.funds);
  donation.match += amount;
  const donor = book.donors.get(donation.donor) ?? { match: 0n };
  donor.match += amount;
  book.donors.set(donation.donor, donor);
  const key = donorInCampaignKey(donation);
  const here = book.donorsInCampaign.get(key) ?? { match: 0n, given: 0n };
  here.match += amount;
  book.donorsInCampaign.set(key, here);
}

function negate({ fund, amount }: Draw): Draw {
  return { fund, amount: -amount };
}
