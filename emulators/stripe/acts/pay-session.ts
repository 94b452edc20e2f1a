import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import type { Decline, PaymentError } from "../errors.ts";
import { mustGet, recordEvent, type World } from "../world.ts";
import { type Attempt, openIntent } from "./begin-attempt.ts";
import { captureIntent, declineIntent, followCharge } from "./charge-intent.ts";
import { withPlannedOutcome } from "./plan-outcomes.ts";

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
  {
    sessionId,
    card: own,
    email = null,
    method,
  }: { sessionId: string; card: TestCard; email?: string | null; method?: Stripe.PaymentMethod },
): PayOutcome {
  const session = mustGet(world, "checkout.session", sessionId);
  if (session.status !== "open")
    return { ok: false, refusal: { kind: "session_not_open", status: String(session.status) } };
  const intent = openIntent(world, session);
  leaveAuthentication(world, sessionId);
  const card = withPlannedOutcome(world, own);
  if (card.conduct.kind === "declined") {
    const { decline } = card.conduct;
    declineIntent(world, { intent, card, reason: decline, email, method });
    return { ok: false, refusal: { kind: "declined", decline } };
  }
  if (card.conduct.kind === "asks for authentication")
    return askAuthentication(world, { intent, session, card });
  return succeed(world, {
    intent,
    session: mustGet(world, "checkout.session", sessionId),
    card,
    email,
    method,
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

function succeed(
  world: World,
  { session, ...attempt }: Attempt & { session: Stripe.Checkout.Session; authenticated: boolean },
): PayOutcome {
  const email = session.customer_email ?? attempt.email;
  const { charge, intent } = captureIntent(world, { ...attempt, email });
  const complete = world.store.put({
    ...session,
    payment_intent: intent.id,
    customer_details: {
      address: null,
      business_name: null,
      email,
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
  recordEvent(world, { type: "checkout.session.completed", snapshot: complete });
  followCharge(world, { charge, card: attempt.card });
  return { ok: true, now: "paid" };
}
