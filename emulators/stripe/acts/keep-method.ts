import type Stripe from "stripe";
import { findCard, findTestMethod, type TestCard } from "../cards.ts";
import { resourceMissing } from "../errors.ts";
import { BLANK_PAYMENT_METHOD, methodCard } from "../objects/payment-method.ts";
import type { World } from "../world.ts";

/** A payment method of a test card, with its card remembered. */
export function keepMethod(
  world: World,
  {
    card,
    billing,
    metadata = {},
  }: { card: TestCard; billing?: Stripe.PaymentMethod.BillingDetails; metadata?: Stripe.Metadata },
): Stripe.PaymentMethod {
  const id = world.ids.next("pm");
  world.store.put({ id, object: "emulator.card", card: card.name });
  return world.store.put({
    ...BLANK_PAYMENT_METHOD,
    id,
    billing_details: billing ?? BLANK_PAYMENT_METHOD.billing_details,
    card: methodCard(card, billing?.email ?? null),
    created: world.clock.seconds(),
    metadata,
  });
}

/** The payment method that a request names: one kept before, or one of Stripe's for tests, kept now. */
export function methodOf(world: World, id: string): { method: Stripe.PaymentMethod; card: TestCard } {
  const kept = world.store.get("payment_method", id);
  const ownCard = kept && findCard(world.store.get("emulator.card", id)?.card ?? "");
  if (kept && ownCard) return { method: kept, card: ownCard };
  const card = id.startsWith("pm_card_") ? findTestMethod(id) : null;
  if (!card) throw resourceMissing("PaymentMethod", { id, param: "payment_method" });
  return { method: keepMethod(world, { card }), card };
}
