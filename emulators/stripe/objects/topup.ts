import type Stripe from "stripe";

export const BLANK_TOPUP: Stripe.Topup = {
  id: "",
  object: "topup",
  amount: 0,
  balance_transaction: null,
  created: 0,
  currency: "",
  description: null,
  expected_availability_date: null,
  failure_code: null,
  failure_message: null,
  initiated_by: null,
  livemode: false,
  metadata: {},
  source: null,
  statement_descriptor: null,
  status: "succeeded",
  transfer_group: null,
};
