import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import type { KeptCheckout } from "../kinds.ts";
import { BLANK_CHARGE, billingDetails, cardDetails } from "../objects/charge.ts";
import { BLANK_PAYMENT_INTENT } from "../objects/payment-intent.ts";
import { mustGet, recordEvent, type World } from "../world.ts";

/** The payment intent of a session comes into being with the first attempt to pay. */
export function openIntent(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  if (session.payment_intent !== null) return mustGet(world, "payment_intent", session.payment_intent);
  const { payment } = mustGet(world, "emulator.checkout", session.id);
  const intent = newIntent(world, {
    ...payment,
    allowed_payment_method_types: session.allowed_payment_method_types,
    amount: session.amount_total!,
    currency: session.currency!,
  });
  world.store.put({ ...session, payment_intent: intent.id });
  recordEvent(world, { type: "payment_intent.created", snapshot: intent });
  return intent;
}

/** A payment intent that nobody has tried to pay yet, kept; its event is still to be told. */
export function newIntent(
  world: World,
  asked: KeptCheckout["payment"] &
    Pick<Stripe.PaymentIntent, "amount" | "currency" | "allowed_payment_method_types">,
): Stripe.PaymentIntent {
  const id = world.ids.next("pi");
  return world.store.put({
    ...BLANK_PAYMENT_INTENT,
    id,
    allowed_payment_method_types: asked.allowed_payment_method_types,
    amount: asked.amount,
    client_secret: `${id}_${world.ids.next("secret", { length: 25 })}`,
    created: world.clock.seconds(),
    currency: asked.currency,
    description: asked.description ?? null,
    metadata: asked.metadata ?? {},
    receipt_email: asked.receipt_email ?? null,
    shipping: asked.shipping ?? null,
    statement_descriptor: asked.statement_descriptor ?? null,
    statement_descriptor_suffix: asked.statement_descriptor_suffix ?? null,
  });
}

/** Somebody tries to pay: `method` is a payment method kept before, or a new one is named. */
export type Attempt = {
  intent: Stripe.PaymentIntent;
  card: TestCard;
  email: string | null;
  method?: Stripe.PaymentMethod;
};

/** A charge of this intent by this card, before the bank has answered; not kept yet. */
export function newCharge(
  world: World,
  { intent, card, email, authenticated, method }: Attempt & { authenticated: boolean },
): Stripe.Charge {
  const billing = method?.billing_details ?? billingDetails(email);
  return {
    ...BLANK_CHARGE,
    id: world.ids.next("ch"),
    amount: intent.amount,
    billing_details: billing,
    created: world.clock.seconds(),
    currency: intent.currency,
    description: intent.description,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: method?.id ?? world.ids.next("pm"),
    payment_method_details: cardDetails(card, {
      amount: intent.amount,
      authenticated,
      holder: billing.email,
    }),
    receipt_email: intent.receipt_email,
    shipping: intent.shipping,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
  };
}
