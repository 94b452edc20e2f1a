import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { fingerprintOf, NO_ADDRESS } from "./charge.ts";

export const BLANK_PAYMENT_METHOD: Stripe.PaymentMethod = {
  id: "",
  object: "payment_method",
  allow_redisplay: "unspecified",
  billing_details: { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null },
  created: 0,
  customer: null,
  customer_account: null,
  livemode: false,
  metadata: {},
  type: "card",
};

/** The card as its payment method shows it. */
export function methodCard(card: TestCard, holder: string | null): Stripe.PaymentMethod.Card {
  return {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "US",
    display_brand: card.brand,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: fingerprintOf(card, holder),
    funding: "credit",
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: "unregulated",
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}
