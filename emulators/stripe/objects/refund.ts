import type Stripe from "stripe";

export const BLANK_REFUND: Stripe.Refund = {
  id: "",
  object: "refund",
  amount: 0,
  balance_transaction: null,
  charge: null,
  created: 0,
  currency: "",
  customer: null,
  customer_account: null,
  destination_details: { card: { type: "refund" }, type: "card" },
  metadata: {},
  payment_intent: null,
  payment_method: null,
  reason: null,
  receipt_number: null,
  source_transfer_reversal: null,
  status: "succeeded",
  transfer_reversal: null,
};
