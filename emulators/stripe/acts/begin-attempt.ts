import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { BLANK_CHARGE, billingDetails, cardDetails } from "../objects/charge.ts";
import { BLANK_PAYMENT_INTENT } from "../objects/payment-intent.ts";
import { mustGet, recordEvent, type World } from "../world.ts";

/** The payment intent of a session comes into being with the first attempt to pay. */
export function openIntent(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  if (session.payment_intent !== null) return mustGet(world, "payment_intent", session.payment_intent);
  const { payment } = mustGet(world, "emulator.checkout", session.id);
  const id = world.ids.next("pi");
  const intent = world.store.put({
    ...BLANK_PAYMENT_INTENT,
    id,
    allowed_payment_method_types: session.allowed_payment_method_types,
    amount: session.amount_total!,
    client_secret: `${id}_${world.ids.next("secret", { length: 25 })}`,
    created: world.clock.seconds(),
    currency: session.currency!,
    description: payment.description ?? null,
    metadata: payment.metadata ?? {},
    receipt_email: payment.receipt_email ?? null,
    statement_descriptor: payment.statement_descriptor ?? null,
    statement_descriptor_suffix: payment.statement_descriptor_suffix ?? null,
  });
  world.store.put({ ...session, payment_intent: id });
  recordEvent(world, { type: "payment_intent.created", snapshot: intent });
  return intent;
}

/** A charge of this intent by this card, before the bank has answered; not kept yet. */
export function newCharge(
  world: World,
  {
    intent,
    card,
    email,
    authenticated,
  }: { intent: Stripe.PaymentIntent; card: TestCard; email: string | null; authenticated: boolean },
): Stripe.Charge {
  return {
    ...BLANK_CHARGE,
    id: world.ids.next("ch"),
    amount: intent.amount,
    billing_details: billingDetails(email),
    created: world.clock.seconds(),
    currency: intent.currency,
    description: intent.description,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: world.ids.next("pm"),
    payment_method_details: cardDetails(card, { amount: intent.amount, authenticated }),
    receipt_email: intent.receipt_email,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
  };
}
