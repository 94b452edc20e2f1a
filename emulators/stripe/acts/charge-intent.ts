import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { DECLINES, type Decline, type PaymentError } from "../errors.ts";
import { APPROVED, declinedOutcome } from "../objects/charge.ts";
import { recordEvent, type World } from "../world.ts";
import { type Attempt, newCharge } from "./begin-attempt.ts";
import { settleCharge } from "./settle-charge.ts";
import { openReview } from "./signal-fraud.ts";

/** The bank says no: the charge failed, and the intent waits for another card. */
export function declineIntent(
  world: World,
  { reason, ...attempt }: Attempt & { reason: Decline },
): { charge: Stripe.Charge; intent: Stripe.PaymentIntent } {
  const { code, message } = DECLINES[reason];
  const charge = world.store.put({
    ...newCharge(world, { ...attempt, authenticated: false }),
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
    ...attempt.intent,
    status: "requires_payment_method",
    next_action: null,
    payment_method: null,
    latest_charge: charge.id,
    last_payment_error: error,
  });
  recordEvent(world, { type: "charge.failed", snapshot: charge });
  recordEvent(world, { type: "payment_intent.payment_failed", snapshot: failed });
  return { charge, intent: failed };
}

/** The bank says yes: the money is on its way. */
export function captureIntent(
  world: World,
  attempt: Attempt & { authenticated: boolean },
): { charge: Stripe.Charge; intent: Stripe.PaymentIntent } {
  const { intent, card } = attempt;
  const charge = world.store.put({
    ...newCharge(world, attempt),
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
  recordEvent(world, { type: "charge.succeeded", snapshot: charge });
  recordEvent(world, { type: "payment_intent.succeeded", snapshot: paid });
  return { charge, intent: paid };
}

/** What a captured charge brings with it: its balance transaction, and what its card does later. */
export function followCharge(
  world: World,
  { charge, card }: { charge: Stripe.Charge; card: TestCard },
): void {
  const { settings, schedule } = world;
  const now = world.clock.now();
  if (settings.settleAfterMs === 0) settleCharge(world, { chargeId: charge.id });
  else schedule.add({ at: now + settings.settleAfterMs, what: "settle charge", id: charge.id });
  const { kind } = card.conduct;
  if (kind === "pays, is disputed later")
    schedule.add({ at: now + settings.disputedAfterMs, what: "dispute charge", id: charge.id });
  if (kind === "pays, is warned of later")
    schedule.add({ at: now + settings.disputedAfterMs, what: "warn of fraud", id: charge.id });
  if (kind === "pays, is reviewed") openReview(world, { chargeId: charge.id });
}
