import type { MatchStanding } from "#app/domain/campaign/match-standing.ts";
import type { DonationState } from "#app/domain/donation/donation-state.ts";
import type { MatchReturn } from "#app/domain/donation/match-return.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { MoneyData } from "#app/domain/money/money.ts";

/** One donation as its donor sees it. */
export type DonationShown = {
  id: string;
  state: DonationState;
  amount: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  /** Gift, tip and covered fee. */
  total: MoneyData;
  /** Of the gift and of what was paid along with it. */
  refunded: MoneyData;
  /** Its parts: given back by us, and taken by a lost dispute. */
  givenBack: MoneyData;
  lost: MoneyData;
  /** What the donor's bank asks for now, or took. */
  disputed: MoneyData;
  paidAt: string | null;
  /** Given in cash or by transfer, without a card. */
  isInHand: boolean;
  /** Words of its entrepreneur; null: not thanked yet. */
  thanks: string | null;
  checkoutUrl: string | null;
  match: {
    amount: MoneyData;
    entitled: MoneyData;
    ratio: string;
    limit: Limit | null;
    is: MatchStanding | "none" | "returned" | "refused";
    returnedBy: MatchReturn | null;
  };
  campaign: { slug: string; title: string; publicName: string; state: string };
};
