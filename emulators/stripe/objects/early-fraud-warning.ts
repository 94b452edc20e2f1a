import type Stripe from "stripe";

export const BLANK_EARLY_FRAUD_WARNING: Stripe.Radar.EarlyFraudWarning = {
  id: "",
  object: "radar.early_fraud_warning",
  actionable: true,
  charge: "",
  created: 0,
  fraud_type: "unauthorized_use_of_card",
  livemode: false,
};
