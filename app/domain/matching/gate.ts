import { isAtLeastShare } from "#app/domain/money/ratio.ts";
import type { Book, CampaignPosition } from "./book.ts";
import { earnConditional, type Move } from "./move.ts";
import type { Gate } from "./terms.ts";

/** A campaign without a gate has a passed one from the start. */
export function firstGate(gate: Gate | null): "open" | "passed" {
  return gate === null ? "passed" : "open";
}

/** Looks at an open gate while campaign and call are running; once passed it stays passed, and the match is earned. */
export function lookAtGate(book: Book, campaign: CampaignPosition): Move[] {
  if (campaign.gate !== "open" || campaign.ended || book.closed) return [];
  if (!isReached(book.terms.gate, campaign)) return [];
  const moves = earnConditional(book, campaign);
  campaign.gate = "passed";
  return moves;
}

/**
 * Of the two sums given one is enough, and the donors are needed too. With 50.00 or a tenth of a goal of 1,000.00, and three
 * donors: 50.00 raised from three donors passes, 100.00 from two does not.
 */
function isReached(gate: Gate | null, { raised, goal, donors }: CampaignPosition): boolean {
  if (gate === null) return true;
  const { minimumRaised, minimumShareOfGoal, minimumDonors } = gate;
  const sums = [
    ...(minimumRaised === null ? [] : [raised >= minimumRaised]),
    ...(minimumShareOfGoal === null
      ? []
      : [isAtLeastShare(raised, { whole: goal, share: minimumShareOfGoal })]),
  ];
  const hasSum = sums.length === 0 || sums.includes(true);
  return hasSum && (minimumDonors === null || donors >= minimumDonors);
}
