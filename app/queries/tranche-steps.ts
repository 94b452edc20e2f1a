import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { multiplyDown, parseShare } from "#app/domain/money/ratio.ts";
import {
  type MissingNeed,
  missingNeeds,
  type TrancheNeeds,
  type TrancheTerms,
} from "#app/domain/release/tranche.ts";
import type { CardRow } from "./campaign-card.ts";

export type TrancheState = "waiting" | "reached" | "proposed" | "approved" | "paid" | "confirmed";

export type TrancheRow = {
  share: string;
  needs: TrancheNeeds;
  state: TrancheState;
  /** Whether evidence of how it was spent was accepted. */
  isShown: boolean;
};

/** One tranche as a step of the campaign's way. */
export type TrancheStep = {
  /** Cumulative share of the money, and the one before it, as decimal text. */
  share: string;
  before: string;
  /** Its part of the goal. */
  ofGoal: MoneyData;
  state: TrancheState;
  needs: TrancheNeeds;
  missing: MissingNeed[];
};

/** A campaign's own tranches; before it has any, those its call announces, all waiting. */
export function toTrancheSteps(
  own: readonly TrancheRow[] | null,
  { ofCall, row }: { ofCall: readonly TrancheTerms[]; row: CardRow },
): TrancheStep[] {
  const tranches = own ?? ofCall.map((terms): TrancheRow => ({ ...terms, state: "waiting", isShown: false }));
  const progress = {
    isFunded: ["funded", "releasing", "reporting", "closed"].includes(row.state),
    goal: row.goal,
    raised: row.raised,
    earned: row.gate === "passed" ? row.match : 0n,
    donors: row.donors,
  };
  return tranches.map(({ share, needs, state }, index) => {
    const before = tranches[index - 1]?.share ?? "0";
    const upTo = (part: string) => multiplyDown(row.goal, parseShare(part)!);
    return {
      share,
      before,
      ofGoal: toMoneyData({ amount: upTo(share) - upTo(before), currency: row.currency }),
      state,
      needs,
      missing:
        state === "waiting"
          ? missingNeeds(needs, { ...progress, hasEvidence: tranches[index - 1]?.isShown ?? false })
          : [],
    };
  });
}
