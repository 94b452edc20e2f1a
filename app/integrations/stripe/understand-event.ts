import Stripe from "stripe";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import { understandDispute } from "./understand-dispute.ts";
import { understandPayout } from "./understand-payout.ts";
import { understandReview, understandWarning } from "./understand-signal.ts";

/** Known types that change nothing in the book. */
const withoutConsequence = new Set([
  "payment_intent.created",
  "payment_intent.processing",
  "payment_intent.requires_action",
  "payment_intent.canceled",
  // Of the same attempt as payment_intent.payment_failed.
  "charge.failed",
  "charge.pending",
  // A payment is captured at once; one that is not never becomes ours.
  "charge.captured",
  "charge.expired",
  "checkout.session.async_payment_failed",
  // Of automatic payouts, which our manual schedule does not have; their lines are booked all the same.
  "payout.reconciliation_completed",
  "topup.created",
  "topup.failed",
  "topup.canceled",
]);

/** Types that tell of a movement of our balance: its lines are read, and they alone are booked. */
const movesBalance = new Set([
  "charge.updated",
  "charge.refunded",
  "charge.refund.updated",
  "refund.created",
  "refund.updated",
  "topup.succeeded",
  "topup.reversed",
]);

/** What an event of Stripe says, in our words. Enums can grow: what is not listed is not understood, never guessed. */
export function understandEvent(event: Stripe.Event): PaymentObservation {
  try {
    return understandType(event);
  } catch (error) {
    return { kind: "not_understood", why: String(error) };
  }
}

function understandType(event: Stripe.Event): PaymentObservation {
  const at = new Date(event.created * 1000);
  const foreign = readForeignVersion(event);
  if (foreign) return foreign;
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
      return understandSession(event.data.object, at);
    case "payment_intent.succeeded":
      return understandIntent(event.data.object, at);
    case "payment_intent.payment_failed":
      return understandRefusal(event.data.object, { eventId: event.id, at });
    case "charge.succeeded":
      return understandCharge(event.data.object, at);
    case "checkout.session.expired":
      return {
        kind: "checkout_expired",
        donationId: event.data.object.client_reference_id,
        sessionId: event.data.object.id,
        at,
      };
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.funds_reinstated":
    case "charge.dispute.closed":
      return understandDispute(event.data.object, at);
    case "payout.created":
    case "payout.updated":
    case "payout.paid":
    case "payout.failed":
    case "payout.canceled":
      return understandPayout(event.data.object, at);
    case "radar.early_fraud_warning.created":
    case "radar.early_fraud_warning.updated":
      return understandWarning(event.data.object, at);
    case "review.opened":
    case "review.closed":
      return understandReview(event.data.object, at);
    case "refund.failed":
      return { kind: "refund_failed", stripeRefundId: event.data.object.id, at };
    default:
      if (movesBalance.has(event.type)) return { kind: "balance_moved", at };
      if (withoutConsequence.has(event.type)) return { kind: "without_consequence" };
      return { kind: "not_understood", why: `event type ${event.type}` };
  }
}

/** An event of another API version may mean other things by the same fields: only whose donation it is, is taken from it. */
function readForeignVersion(event: Stripe.Event): PaymentObservation | null {
  if (event.api_version === Stripe.API_VERSION || event.api_version === null) return null;
  const { object } = event.data as {
    object: { client_reference_id?: unknown; metadata?: { donation?: unknown } };
  };
  const donationId = object.client_reference_id ?? object.metadata?.donation;
  const isAboutPayment =
    event.type.startsWith("checkout.session.") || event.type.startsWith("payment_intent.");
  return isAboutPayment && typeof donationId === "string" ? { kind: "read_again", donationId } : null;
}

function understandSession(session: Stripe.Checkout.Session, at: Date): PaymentObservation {
  const { payment_intent: intent, payment_status: status } = session;
  if (status === "unpaid") return { kind: "without_consequence" };
  if (status !== "paid") return { kind: "not_understood", why: `payment_status ${status}` };
  const paymentIntentId = typeof intent === "string" ? intent : intent?.id;
  if (!paymentIntentId) return { kind: "not_understood", why: "paid without a payment intent" };
  return {
    kind: "paid",
    donationId: session.client_reference_id,
    paymentIntentId,
    amount: BigInt(session.amount_total ?? 0),
    currency: (session.currency ?? "").toUpperCase(),
    at,
  };
}

function understandIntent(intent: Stripe.PaymentIntent, at: Date): PaymentObservation {
  return {
    kind: "paid",
    donationId: intent.metadata.donation ?? null,
    paymentIntentId: intent.id,
    amount: BigInt(intent.amount_received),
    currency: intent.currency.toUpperCase(),
    at,
  };
}

/** By which card it was paid; that it is paid is told of the payment intent. */
function understandCharge(charge: Stripe.Charge, at: Date): PaymentObservation {
  const card = charge.payment_method_details?.card?.fingerprint;
  if (!card) return { kind: "without_consequence" };
  return { kind: "card_seen", donationId: charge.metadata.donation ?? null, card, at };
}

/** A declined card leaves the checkout open: the donor may try another. */
function understandRefusal(
  { metadata, last_payment_error: error }: Stripe.PaymentIntent,
  { eventId, at }: { eventId: string; at: Date },
): PaymentObservation {
  const attemptId = error?.charge ?? eventId;
  return { kind: "card_refused", donationId: metadata.donation ?? null, attemptId, at };
}
