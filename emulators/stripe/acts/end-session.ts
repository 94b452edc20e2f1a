import type Stripe from "stripe";
import { notAllowed } from "../errors.ts";
import { mustGet, recordEvent, type World } from "../world.ts";

/** The session expires by the clock or by request: no card can be used any more, and an unpaid intent is cancelled. */
export function expireSession(world: World, { sessionId }: { sessionId: string }): Stripe.Checkout.Session {
  const session = mustGet(world, "checkout.session", sessionId);
  if (session.status !== "open") {
    throw notAllowed(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }
  const checkout = mustGet(world, "emulator.checkout", sessionId);
  if (checkout.authenticating !== null) world.store.put({ ...checkout, authenticating: null });
  const expired = world.store.put({ ...session, status: "expired", url: null });
  if (session.payment_intent !== null)
    cancelIntent(world, { id: session.payment_intent, reason: "automatic" });
  recordEvent(world, { type: "checkout.session.expired", snapshot: expired });
  return expired;
}

function cancelIntent(
  world: World,
  { id, reason }: { id: unknown; reason: Stripe.PaymentIntent.CancellationReason },
): void {
  const intent = mustGet(world, "payment_intent", id);
  const cancelled = world.store.put({
    ...intent,
    status: "canceled",
    canceled_at: world.clock.seconds(),
    cancellation_reason: reason,
    next_action: null,
  });
  recordEvent(world, { type: "payment_intent.canceled", snapshot: cancelled });
}

/** A payment intent that belongs to a checkout ends with it, never by itself. */
export function refuseCancelling(world: World, { intent }: { intent: Stripe.PaymentIntent }): never {
  if (intent.status === "succeeded" || intent.status === "canceled") {
    throw notAllowed(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
      { code: "payment_intent_unexpected_state" },
    );
  }
  const [session] = world.store.related("checkout.session", { field: "payment_intent", id: intent.id });
  throw notAllowed(
    `You cannot cancel this PaymentIntent because it was created by the Checkout Session ${session}. Expire the Checkout Session instead.`,
  );
}
