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
