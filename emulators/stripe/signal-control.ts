import type Stripe from "stripe";
import { closeReview, endWarning, openReview, warnOfFraud } from "./acts/signal-fraud.ts";
import type { Command } from "./control-command.ts";
import type { Kind } from "./kinds.ts";
import type { World } from "./world.ts";

const CLOSED_REASONS: readonly Stripe.Review.ClosedReason[] = [
  "approved",
  "disputed",
  "redacted",
  "refunded",
  "refunded_as_fraud",
];

function missing(world: World, kind: Kind, id: string): { status: number; body: object } | null {
  return world.store.get(kind, id) ? null : { status: 404, body: { ok: false, message: `no ${kind} ${id}` } };
}

/** Orders of the control API about payments that look like fraud to the card's network or to Stripe's rules. */
export const SIGNAL_COMMANDS: { [address: string]: Command } = {
  "POST charges/{id}/warn": ({ world }, { id }) => {
    const none = missing(world, "charge", id);
    if (none) return none;
    warnOfFraud(world, { chargeId: id });
    return { status: 200, body: { ok: true } };
  },
  "POST warnings/{id}/end": ({ world }, { id }) =>
    missing(world, "radar.early_fraud_warning", id) ?? {
      status: 200,
      body: { ok: true, warning: endWarning(world, { warningId: id }) },
    },
  "POST charges/{id}/review": ({ world }, { id }) =>
    missing(world, "charge", id) ?? {
      status: 200,
      body: { ok: true, review: openReview(world, { chargeId: id }) },
    },
  "POST reviews/{id}/close": ({ world }, { id, asked }) => {
    const reason = CLOSED_REASONS.find((one) => one === (asked.reason ?? "approved"));
    if (!reason)
      return { status: 400, body: { ok: false, message: `give {"reason": ${CLOSED_REASONS.join("|")}}` } };
    return (
      missing(world, "review", id) ?? {
        status: 200,
        body: { ok: true, review: closeReview(world, { reviewId: id, reason }) },
      }
    );
  },
};
