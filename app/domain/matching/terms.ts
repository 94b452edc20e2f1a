import { lesser } from "#app/domain/money/lesser.ts";
import { multiplyDown, type Ratio, type Share } from "#app/domain/money/ratio.ts";

/** From its first instant to just before its last, in milliseconds since 1970 (UTC): `[from, until)`. */
export type Period = { readonly from: number; readonly until: number };

export type Boost = Period & { readonly ratio: Ratio };

/** The most match money, in minor units; null is no such cap, zero is a cap. */
export type Caps = {
  readonly perDonation: bigint | null;
  readonly perDonorPerCampaign: bigint | null;
  /** In the whole call. */
  readonly perDonor: bigint | null;
  readonly perCampaign: bigint | null;
  /** floor(goal × share); with perCampaign the smaller holds. */
  readonly perCampaignShareOfGoal: Share | null;
};

/** What a campaign must reach to earn its match: of the two sums given, one is enough, and the donors. */
export type Gate = {
  readonly minimumRaised: bigint | null;
  readonly minimumShareOfGoal: Share | null;
  readonly minimumDonors: number | null;
};

/** sequential: one fund after the other; proportional: by what each has available. */
export type DrawRule = "sequential" | "proportional";

/** The published rules of a call (matching.md, “Terms”). */
export type MatchTerms = {
  /** Match per unit given. */
  readonly ratio: Ratio;
  readonly boosts: readonly Boost[];
  /** When donations are matched. */
  readonly window: Period;
  /** Below it a donation is not matched. */
  readonly minimumDonation: bigint | null;
  readonly caps: Caps;
  readonly gate: Gate | null;
  readonly draw: DrawRule;
  /** At the close, freed money goes to donations that got less than their due. */
  readonly retroactive: boolean;
};

export function isWithin(at: number, { from, until }: Period): boolean {
  return from <= at && at < until;
}

/** The ratio at a moment: the boost's inside one, else the ordinary one. */
export function ratioAt(terms: MatchTerms, at: number): { ratio: Ratio; boosted: boolean } {
  const boost = terms.boosts.find((candidate) => isWithin(at, candidate));
  return { ratio: boost?.ratio ?? terms.ratio, boosted: boost !== undefined };
}

/** The campaign's cap: with 500.00 and half of a goal of 800.00 it is 400.00. Null when neither is given. */
export function campaignCap({ perCampaign, perCampaignShareOfGoal }: Caps, goal: bigint): bigint | null {
  if (perCampaignShareOfGoal === null) return perCampaign;
  const ofGoal = multiplyDown(goal, perCampaignShareOfGoal);
  return perCampaign === null ? ofGoal : lesser(ofGoal, perCampaign);
}
