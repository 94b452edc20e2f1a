import type Stripe from "stripe";
import { currencyOf } from "../currencies.ts";
import { parameterMissing, resourceMissing } from "../errors.ts";
import { BLANK_PRICE } from "../objects/price.ts";
import { flag, integer, metadata, notPlayed, oneOf, type Rule, readParams, text } from "../params.ts";
import { recordEvent } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const CREATE = {
  active: flag(),
  billing_scheme: oneOf("per_unit"),
  currency: text({ max: 3 }),
  currency_options: notPlayed(),
  custom_unit_amount: notPlayed(),
  ...EXPAND,
  lookup_key: notPlayed(),
  metadata: metadata(),
  nickname: text(),
  product: text(),
  product_data: notPlayed(),
  recurring: notPlayed(),
  tax_behavior: notPlayed(),
  tiers: notPlayed(),
  tiers_mode: notPlayed(),
  transfer_lookup_key: notPlayed(),
  transform_quantity: notPlayed(),
  unit_amount: integer({ min: 0, max: 99_999_999 }),
  unit_amount_decimal: notPlayed(),
} satisfies Record<keyof Stripe.PriceCreateParams, Rule<unknown>>;

/** Single prices of kept products: what the command line's own checkout begins with. */
export const PRICE_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/prices",
    answer({ world, form }) {
      const asked = readParams(form, { shape: CREATE, required: ["currency"] });
      const { product, unit_amount: amount } = asked;
      if (product === undefined) throw parameterMissing("product");
      if (amount === undefined) throw parameterMissing("unit_amount");
      if (!world.store.get("product", product))
        throw resourceMissing("product", { id: product, param: "product" });
      const price = world.store.put({
        ...BLANK_PRICE,
        id: world.ids.next("price"),
        active: asked.active ?? true,
        created: world.clock.seconds(),
        currency: currencyOf(asked.currency!, { param: "currency" }),
        metadata: asked.metadata ?? {},
        nickname: asked.nickname ?? null,
        product,
        unit_amount: amount,
        unit_amount_decimal: String(amount),
      });
      recordEvent(world, { type: "price.created", snapshot: price });
      return { object: price, expand: asked.expand };
    },
  },
  {
    method: "GET",
    path: "/v1/prices/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const price = world.store.get("price", id);
      if (!price) throw resourceMissing("price", { id, param: "price" });
      return { object: price, expand };
    },
  },
];
