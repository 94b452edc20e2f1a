import type Stripe from "stripe";
import { resourceMissing } from "../errors.ts";
import { BLANK_PRODUCT } from "../objects/product.ts";
import {
  flag,
  listOf,
  metadata,
  notPlayed,
  oneOf,
  type Rule,
  readParams,
  text,
  webAddress,
} from "../params.ts";
import { recordEvent } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const CREATE = {
  active: flag(),
  default_price_data: notPlayed(),
  description: text(),
  ...EXPAND,
  id: notPlayed(),
  images: listOf(webAddress()),
  marketing_features: notPlayed(),
  metadata: metadata(),
  name: text(),
  package_dimensions: notPlayed(),
  shippable: flag(),
  statement_descriptor: text({ max: 22 }),
  tax_code: notPlayed(),
  tax_details: notPlayed(),
  type: oneOf("good", "service"),
  unit_label: text({ max: 12 }),
  url: webAddress(),
} satisfies Record<keyof Stripe.ProductCreateParams, Rule<unknown>>;

export const PRODUCT_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/products",
    answer({ world, form }) {
      const { expand, ...asked } = readParams(form, { shape: CREATE, required: ["name"] });
      const now = world.clock.seconds();
      const id = world.ids.next("prod", { length: 14 });
      const product = world.store.put({ ...BLANK_PRODUCT, ...asked, id, created: now, updated: now });
      recordEvent(world, { type: "product.created", snapshot: product });
      return { object: product, expand };
    },
  },
  {
    method: "GET",
    path: "/v1/products/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const product = world.store.get("product", id);
      if (!product) throw resourceMissing("product", { id });
      return { object: product, expand };
    },
  },
];
