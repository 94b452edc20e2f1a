import type Stripe from "stripe";
import { fields, text } from "../params.ts";

export const ADDRESS = fields({
  city: text(),
  country: text({ max: 2 }),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
});

export const SHIPPING = fields({
  address: ADDRESS,
  carrier: text(),
  name: text(),
  phone: text(),
  tracking_number: text(),
});

/** An address with all its lines, as objects show it. */
export function wholeAddress(asked: ReturnType<typeof ADDRESS> = {}): Stripe.Address {
  const { city = null, country = null, line1 = null, line2 = null, postal_code = null, state = null } = asked;
  return { city, country, line1, line2, postal_code, state };
}

export function wholeShipping(asked: ReturnType<typeof SHIPPING>): Stripe.PaymentIntent.Shipping {
  const { address, carrier = null, name, phone = null, tracking_number = null } = asked;
  return { address: wholeAddress(address), carrier, name, phone, tracking_number };
}
