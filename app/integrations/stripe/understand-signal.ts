import type Stripe from "stripe";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";

/** What the card's issuer warns of. It is over once it asks for nothing: the payment was refunded or is disputed. */
export function understandWarning(warning: Stripe.Radar.EarlyFraudWarning, at: Date): PaymentObservation {
  const { id, payment_intent: intent, fraud_type: reason, created, actionable } = warning;
  return signal(intent, {
    ...{ signalId: id, cause: "early_fraud_warning", reason, toldAt: toldAt(created) },
    ...{ overAs: actionable ? null : "not_actionable", at },
  });
}

/** A payment that Stripe's own rules want a person to look at. */
export function understandReview(review: Stripe.Review, at: Date): PaymentObservation {
  const { id, payment_intent: intent, opened_reason: reason, created, open, closed_reason } = review;
  return signal(intent ?? null, {
    ...{ signalId: id, cause: "review", reason, toldAt: toldAt(created) },
    ...{ overAs: open ? null : (closed_reason ?? "closed"), at },
  });
}

type Signal = Omit<Extract<PaymentObservation, { kind: "signalled" }>, "kind" | "paymentIntentId">;

function signal(intent: string | { id: string } | null | undefined, of: Signal): PaymentObservation {
  const paymentIntentId = typeof intent === "string" ? intent : intent?.id;
  if (!paymentIntentId) return { kind: "not_understood", why: `${of.cause} without a payment intent` };
  return { kind: "signalled", paymentIntentId, ...of };
}

function toldAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
