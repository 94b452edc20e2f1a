import type Stripe from "stripe";
import { minimumAmount } from "../currencies.ts";
import { cardError, invalid } from "../errors.ts";
import type { KeptCheckout } from "../kinds.ts";
import { recordEvent, type World } from "../world.ts";
import { newIntent } from "./begin-attempt.ts";
import { captureIntent, declineIntent, followCharge } from "./charge-intent.ts";
import { methodOf } from "./keep-method.ts";
import { withPlannedOutcome } from "./plan-outcomes.ts";

export type AskedIntent = KeptCheckout["payment"] &
  Pick<Stripe.PaymentIntent, "amount" | "currency" | "allowed_payment_method_types"> & { method: string };

/** A payment without a checkout, made and confirmed in one request. A declined card is an error, and the intent stays. */
export function payIntent(world: World, { method: methodId, ...asked }: AskedIntent): Stripe.PaymentIntent {
  if (asked.amount < minimumAmount(asked.currency))
    throw invalid("Amount must convert to at least the minimum charge amount.", {
      param: "amount",
      code: "amount_too_small",
    });
  const { method, card: own } = methodOf(world, methodId);
  const created = newIntent(world, asked);
  recordEvent(world, { type: "payment_intent.created", snapshot: created });
  const card = withPlannedOutcome(world, own);
  const attempt = { intent: created, card, method, email: method.billing_details.email };
  if (card.conduct.kind === "declined")
    throw cardError(declineIntent(world, { ...attempt, reason: card.conduct.decline }));
  const { charge, intent } = captureIntent(world, { ...attempt, authenticated: false });
  followCharge(world, { charge, card });
  return intent;
}
