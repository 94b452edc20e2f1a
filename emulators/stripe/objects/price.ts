import type Stripe from "stripe";

/** A price as it is sent: the SDK alone makes a number object of the decimal. */
export type KeptPrice = Omit<Stripe.Price, "unit_amount_decimal" | "created"> & {
  created: number;
  unit_amount_decimal: string;
};

export const BLANK_PRICE: KeptPrice = {
  id: "",
  object: "price",
  active: true,
  billing_scheme: "per_unit",
  created: 0,
  currency: "",
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  metadata: {},
  nickname: null,
  product: "",
  recurring: null,
  tax_behavior: "unspecified",
  tiers_mode: null,
  transform_quantity: null,
  type: "one_time",
  unit_amount: 0,
  unit_amount_decimal: "0",
};
