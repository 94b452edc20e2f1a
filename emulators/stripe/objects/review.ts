import type Stripe from "stripe";

export const BLANK_REVIEW: Stripe.Review = {
  id: "",
  object: "review",
  billing_zip: null,
  charge: null,
  closed_reason: null,
  created: 0,
  ip_address: null,
  ip_address_location: null,
  livemode: false,
  open: true,
  opened_reason: "rule",
  reason: "rule",
  session: null,
};
