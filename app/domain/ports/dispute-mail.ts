import type { Money } from "#app/domain/money/money.ts";

/** A bank asks for a payment back, and its reason is Stripe's word; null `gift`: the payment is no gift that we know. */
export type DisputeOpenedFacts = {
  amount: Money;
  reason: string;
  gift: { code: string; campaign: string } | null;
  /** Until when Stripe takes evidence; null: Stripe did not say. */
  evidenceDueAt: Date | null;
  url: string;
};

/** What a donor is told when their bank disputes their gift. */
export type GiftDisputedFacts = {
  amount: Money;
  code: string;
  campaign: string;
  isOver: boolean;
  url: string;
};

/** What operators are told when a bank has decided. `url`: of the gift's page, or of the list of disputes where there is no gift. */
export type DisputeDecidedFacts = {
  verdict: "won" | "lost";
  amount: Money;
  gift: { code: string; campaign: string } | null;
  url: string;
};
