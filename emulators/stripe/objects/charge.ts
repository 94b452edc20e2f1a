import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { DECLINES, type Decline } from "../errors.ts";

export const NO_ADDRESS: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

export const BLANK_CHARGE: Stripe.Charge = {
  id: "",
  object: "charge",
  amount: 0,
  amount_captured: 0,
  amount_refunded: 0,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  billing_details: { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null },
  calculated_statement_descriptor: "ESPERANZA",
  captured: false,
  created: 0,
  currency: "",
  customer: null,
  description: null,
  disputed: false,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  fraud_details: {},
  livemode: false,
  metadata: {},
  on_behalf_of: null,
  outcome: null,
  paid: false,
  payment_intent: null,
  payment_method: null,
  payment_method_details: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  refunded: false,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "pending",
  transfer_data: null,
  transfer_group: null,
};

export function billingDetails(email: string | null): Stripe.Charge.BillingDetails {
  return { ...BLANK_CHARGE.billing_details, email };
}

/**
 * The same card always has the same fingerprint, so related donors can be seen. A test card stands for everybody's own one, but
 * for the shared card, which is one whoever holds it.
 */
export function fingerprintOf(card: TestCard, holder: string | null): string {
  const name = card.name === "shared" ? card.number : `${card.number} ${holder ?? ""}`;
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}

/** The card as a charge shows it. */
export function cardDetails(
  card: TestCard,
  { amount, authenticated, holder }: { amount: number; authenticated: boolean; holder: string | null },
): Stripe.Charge.PaymentMethodDetails {
  return {
    type: "card",
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: 2034,
      extended_authorization: { status: "disabled" },
      fingerprint: fingerprintOf(card, holder),
      funding: "credit",
      incremental_authorization: { status: "unavailable" },
      installments: null,
      last4: card.number.slice(-4),
      mandate: null,
      multicapture: { status: "unavailable" },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: null,
      overcapture: { maximum_amount_capturable: amount, status: "unavailable" },
      regulated_status: "unregulated",
      three_d_secure: authenticated
        ? {
            authentication_flow: "challenge",
            electronic_commerce_indicator: "05",
            exemption_indicator: null,
            result: "authenticated",
            result_reason: null,
            transaction_id: null,
            version: "2.2.0",
          }
        : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

export const APPROVED: Stripe.Charge.Outcome = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: "approved_by_network",
  reason: null,
  risk_level: "normal",
  risk_score: 20,
  seller_message: "Payment complete.",
  type: "authorized",
};

export function declinedOutcome(decline: Decline): Stripe.Charge.Outcome {
  return {
    ...APPROVED,
    network_status: "declined_by_network",
    reason: DECLINES[decline].code === "card_declined" ? decline : DECLINES[decline].code,
    seller_message: "The bank did not return any further details with this decline.",
    type: "issuer_declined",
  };
}
