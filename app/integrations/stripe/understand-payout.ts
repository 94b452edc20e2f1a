import type Stripe from "stripe";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";

/** Stripe's status of a payout to our bank, in our words; one that is not listed is not understood, never guessed. */
const statuses: Record<string, "pending" | "paid" | "failed" | "canceled"> = {
  pending: "pending",
  in_transit: "pending",
  paid: "paid",
  failed: "failed",
  canceled: "canceled",
};

/** What a payout to our bank is now, whichever of its events told it. */
export function understandPayout(payout: Stripe.Payout, at: Date): PaymentObservation {
  const { status } = payout;
  if (!Object.hasOwn(statuses, status)) return { kind: "not_understood", why: `payout status ${status}` };
  return {
    kind: "payout_told",
    stripePayoutId: payout.id,
    payoutId: payout.metadata?.payout ?? null,
    amount: BigInt(payout.amount),
    currency: payout.currency.toUpperCase(),
    status: statuses[status]!,
    failure: payout.failure_message ?? payout.failure_code,
    at,
  };
}
