import type Stripe from "stripe";
import { notAllowed } from "../errors.ts";
import { BLANK_EARLY_FRAUD_WARNING } from "../objects/early-fraud-warning.ts";
import { BLANK_REVIEW } from "../objects/review.ts";
import { mustGet, recordEvent, type World } from "../world.ts";

/** The network suspects fraud before anybody has disputed: one warning for a charge. */
export function warnOfFraud(world: World, { chargeId }: { chargeId: string }): void {
  const known = world.store.related("radar.early_fraud_warning", { field: "charge", id: chargeId });
  if (known.length > 0) return;
  const warning = world.store.put({
    ...BLANK_EARLY_FRAUD_WARNING,
    id: world.ids.next("issfr"),
    charge: chargeId,
    created: world.clock.seconds(),
    ...intentOf(world, chargeId),
  });
  recordEvent(world, { type: "radar.early_fraud_warning.created", snapshot: warning });
}

/** The network asks for nothing any more: the payment was refunded or disputed, or it says so. */
export function endWarning(
  world: World,
  { warningId }: { warningId: string },
): Stripe.Radar.EarlyFraudWarning {
  const warning = mustGet(world, "radar.early_fraud_warning", warningId);
  if (!warning.actionable) throw notAllowed(`Nothing is asked by ${warningId} any more.`);
  const ended = world.store.put({ ...warning, actionable: false });
  recordEvent(world, {
    type: "radar.early_fraud_warning.updated",
    snapshot: ended,
    previous: { actionable: true },
  });
  return ended;
}

/** Stripe's own rules want a person to look at a payment: one open review for a charge. */
export function openReview(world: World, { chargeId }: { chargeId: string }): Stripe.Review {
  const charge = mustGet(world, "charge", chargeId);
  if (charge.status !== "succeeded" || charge.review !== null)
    throw notAllowed(`The charge ${chargeId} was not paid, or is reviewed already.`);
  const review = world.store.put({
    ...BLANK_REVIEW,
    id: world.ids.next("prv"),
    charge: chargeId,
    created: world.clock.seconds(),
    ...intentOf(world, chargeId),
  });
  world.store.put({ ...charge, review: review.id });
  recordEvent(world, { type: "review.opened", snapshot: review });
  return review;
}

/** Somebody decided in Stripe's dashboard, or what became of the payment leaves nothing to decide. */
export function closeReview(
  world: World,
  { reviewId, reason }: { reviewId: string; reason: Stripe.Review.ClosedReason },
): Stripe.Review {
  const review = mustGet(world, "review", reviewId);
  if (!review.open) throw notAllowed(`The review ${reviewId} is closed already.`);
  const closed = world.store.put({ ...review, open: false, closed_reason: reason, reason });
  const previous = { open: true, closed_reason: null, reason: review.reason };
  recordEvent(world, { type: "review.closed", snapshot: closed, previous });
  return closed;
}

/** All that was refunded or is disputed asks for no decision any more. */
export function endSignals(
  world: World,
  { chargeId, reason }: { chargeId: string; reason: "refunded" | "disputed" },
): void {
  const of = { field: "charge", id: chargeId };
  for (const warningId of world.store.related("radar.early_fraud_warning", of))
    if (mustGet(world, "radar.early_fraud_warning", warningId).actionable) endWarning(world, { warningId });
  for (const reviewId of world.store.related("review", of))
    if (mustGet(world, "review", reviewId).open) closeReview(world, { reviewId, reason });
}

/** The newest first: what Stripe still asks about. */
export function openSignals(
  world: World,
): { id: string; kind: "early_fraud_warning" | "review"; about: string }[] {
  const warnings = world.store.ids("radar.early_fraud_warning").flatMap((id) => {
    const { actionable, charge } = mustGet(world, "radar.early_fraud_warning", id);
    return actionable ? [{ id, kind: "early_fraud_warning" as const, about: String(charge) }] : [];
  });
  const reviews = world.store.ids("review").flatMap((id) => {
    const { open, charge } = mustGet(world, "review", id);
    return open ? [{ id, kind: "review" as const, about: String(charge) }] : [];
  });
  return [...reviews.reverse(), ...warnings.reverse()];
}

function intentOf(world: World, chargeId: string): { payment_intent?: string } {
  const { payment_intent } = mustGet(world, "charge", chargeId);
  return typeof payment_intent === "string" ? { payment_intent } : {};
}
