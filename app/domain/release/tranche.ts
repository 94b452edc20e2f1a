import { isAtLeastShare, parseShare } from "#app/domain/money/ratio.ts";

/** What a tranche waits for; every one that is given must hold. The campaign being funded is always needed. */
export type TrancheNeeds = {
  /** Donations and earned match as a share of the goal. */
  shareOfGoal?: string;
  donors?: number;
  /** Accepted evidence of how the tranche before was spent. */
  evidence?: boolean;
};

/** One tranche of a call's terms: at it, `share` of all the money may have been released. */
export type TrancheTerms = { share: string; needs: TrancheNeeds };

export type CampaignProgress = {
  isFunded: boolean;
  goal: bigint;
  raised: bigint;
  earned: bigint;
  donors: number;
  /** Whether evidence for the tranche before was accepted. */
  hasEvidence: boolean;
};

export type MissingNeed = "funded" | "share_of_goal" | "donors" | "evidence";

/** What is still missing for a tranche; none when it is reached. */
export function missingNeeds(needs: TrancheNeeds, progress: CampaignProgress): MissingNeed[] {
  const { isFunded, goal, raised, earned, donors, hasEvidence } = progress;
  const share = needs.shareOfGoal === undefined ? null : parseShare(needs.shareOfGoal)!;
  const missing: [MissingNeed, boolean][] = [
    ["funded", !isFunded],
    ["share_of_goal", share !== null && !isAtLeastShare(raised + earned, { whole: goal, share })],
    ["donors", needs.donors !== undefined && donors < needs.donors],
    ["evidence", needs.evidence === true && !hasEvidence],
  ];
  return missing.flatMap(([need, isMissing]) => (isMissing ? [need] : []));
}

/** Tranches of a call: one to five, with growing shares of which the last is all. Null when they are so; else why not. */
export function refuseTranches(
  tranches: readonly TrancheTerms[],
): "none" | "too_many" | "not_growing" | "not_all" | "invalid" | null {
  if (tranches.length === 0) return "none";
  if (tranches.length > 5) return "too_many";
  const shares = tranches.map(({ share }) => parseShare(share));
  if (shares.some((share) => share === null || share <= 0n)) return "invalid";
  if (shares.some((share, index) => index > 0 && share! <= shares[index - 1]!)) return "not_growing";
  return shares.at(-1) === parseShare("1") ? null : "not_all";
}
