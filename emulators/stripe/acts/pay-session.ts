import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { DECLINES, type Decline, type PaymentError } from "../errors.ts";
import { APPROVED, declinedOutcome } from "../objects/charge.ts";
import { mustGet, recordEvent, type World } from "../world.ts";
import { newCharge, openIntent } from "./begin-attempt.ts";
import { settleCharge } from "./settle-charge.ts";

type Attempt = { intent: Stripe.PaymentIntent; card: TestCard; email: string | null };

export type PayOutcome =
  | { ok: true; now: "paid" | "asks for authentication" }
  | {
      ok: false;
      refusal:
        | { kind: "session_not_open"; status: string }
        | { kind: "declined"; decline: Decline }
        | { kind: "not_authenticated" };
    };

/** The donor presses pay with a test card. A session that is not open any more takes nothing: two clicks, one charge. */
export function paySession(
  world: World,
  { sessionId, card, email = null }: { sessionId: string; card: TestCard; email?: string | null },
): PayOutcome {
  const session = mustGet(world, "checkout.session", sessionId);
  if (session.status !== "open")
    return { ok: false, refusal: { kind: "session_not_open", status: String(session.status) } };
  const intent = openIntent(world, session);
  leaveAuthentication(world, sessionId);
  if (card.conduct.kind === "declined")
    return decline(world, { intent, card, reason: card.conduct.decline, email });
  if (card.conduct.kind === "asks for authentication")
    return askAuthentication(world, { intent, session, card });
  return succeed(world, {
    intent,
    session: mustGet(world, "checkout.session", sessionId),
    card,
    email,
    authenticated: false,
  });
}

/** The donor answers the bank's 3-D Secure step. Refusing leaves the session open for another card. */
export function answerAuthentication(
  world: World,
  {
    sessionId,
    card,
    approved,
    email = null,
  }: { sessionId: string; card: TestCard; approved: boolean; email?: string | null },
): PayOutcome {
  const session = mustGet(world, "checkout.session", sessionId);
  if (session.status !== "open")
    return { ok: false, refusal: { kind: "session_not_open", status: String(session.status) } };
  const intent = mustGet(world, "payment_intent", session.payment_intent);
  leaveAuthentication(world, sessionId);
  if (approved) return succeed(world, { intent, session, card, email, authenticated: true });
  const error: PaymentError = {
    type: "invalid_request_error",
    code: "payment_intent_authentication_failure",
    message:
      "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
  };
  const failed = world.store.put({
    ...intent,
    status: "requires_payment_method",
    next_action: null,
    payment_method: null,
    last_payment_error: error,
  });
  recordEvent(world, { type: "payment_intent.payment_failed", snapshot: failed });
  return { ok: false, refusal: { kind: "not_authenticated" } };
}

function leaveAuthentication(world: World, sessionId: string): void {
  const checkout = mustGet(world, "emulator.checkout", sessionId);
  if (checkout.authenticating !== null) world.store.put({ ...checkout, authenticating: null });
}

function askAuthentication(
  world: World,
  {
    intent,
    session,
    card,
  }: { intent: Stripe.PaymentIntent; session: Stripe.Checkout.Session; card: TestCard },
): PayOutcome {
  world.store.put({ ...mustGet(world, "emulator.checkout", session.id), authenticating: card.name });
  const asking = world.store.put({
    ...intent,
    last_payment_error: null,
    next_action: {
      type: "redirect_to_url",
      redirect_to_url: { return_url: session.success_url, url: session.url },
    },
    payment_method: world.ids.next("pm"),
    status: "requires_action",
  });
  recordEvent(world, { type: "payment_intent.requires_action", snapshot: asking });
  return { ok: true, now: "asks for authentication" };
}

function decline(world: World, { intent, card, reason, email }: Attempt & { reason: Decline }): PayOutcome {
  const { code, message } = DECLINES[reason];
  const charge = world.store.put({
    ...newCharge(world, { intent, card, email, authenticated: false }),
    failure_code: code,
    failure_message: message,
    outcome: declinedOutcome(reason),
    status: "failed",
  });
  const error: PaymentError = {
    type: "card_error",
    code,
    message,
    charge: charge.id,
    decline_code: code === "card_declined" ? reason : undefined,
  };
  const failed = world.store.put({
    ...intent,
    status: "requires_payment_method",
    next_action: null,
    payment_method: null,
    latest_charge: charge.id,
    last_payment_error: error,
  });
  recordEvent(world, { type: "charge.failed", snapshot: charge });
  recordEvent(world, { type: "payment_intent.payment_failed", snapshot: failed });
  return { ok: false, refusal: { kind: "declined", decline: reason } };
}

function succeed(
  world: World,
  {
    intent,
    session,
    card,
    email,
    authenticated,
  }: Attempt & { session: Stripe.Checkout.Session; authenticated: boolean },
): PayOutcome {
  const paidBy = session.customer_email ?? email;
  const charge = world.store.put({
    ...newCharge(world, { intent, card, email: paidBy, authenticated }),
    amount_captured: intent.amount,
    captured: true,
    outcome: APPROVED,
    paid: true,
    status: "succeeded",
  });
  world.store.put({ id: charge.id, object: "emulator.card", card: card.name });
  const paid = world.store.put({
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: "succeeded",
  });
  const complete = world.store.put({
    ...session,
    payment_intent: intent.id,
    customer_details: {
      address: null,
      business_name: null,
      email: paidBy,
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: "none",
      tax_ids: [],
    },
    payment_status: "paid",
    status: "complete",
    url: null,
  });
  recordEvent(world, { type: "charge.succeeded", snapshot: charge });
  recordEvent(world, { type: "payment_intent.succeeded", snapshot: paid });
  recordEvent(world, { type: "checkout.session.completed", snapshot: complete });
  if (world.settings.settleAfterMs === 0) settleCharge(world, { chargeId: charge.id });
  else
    world.schedule.add({
      at: world.clock.now() + world.settings.settleAfterMs,
      what: "settle charge",
      id: charge.id,
    });
  if (card.conduct.kind === "pays, is disputed later")
    world.schedule.add({
      at: world.clock.now() + world.settings.disputedAfterMs,
      what: "dispute charge",
      id: charge.id,
    });
  return { ok: true, now: "paid" };
}
