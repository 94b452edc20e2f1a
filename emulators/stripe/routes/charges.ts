import type Stripe from "stripe";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { moment, notPlayed, type Rule, readParams, text } from "../params.ts";
import { EXPAND, type Route } from "./route.ts";

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  created: moment(),
  customer: notPlayed(),
  payment_intent: text(),
  transfer_group: notPlayed(),
} satisfies Record<keyof Stripe.ChargeListParams, Rule<unknown>>;

export const CHARGE_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/charges/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const charge = world.store.get("charge", id);
      if (!charge) throw resourceMissing("charge", { id });
      return { object: charge, expand };
    },
  },
  {
    method: "GET",
    path: "/v1/charges",
    answer({ world, form }) {
      const { created, payment_intent, expand, ...page } = readParams(form, { shape: LIST });
      const among =
        payment_intent === undefined
          ? undefined
          : world.store.related("charge", { field: "payment_intent", id: payment_intent });
      return {
        object: listPage(world.store, {
          kind: "charge",
          page,
          created,
          among,
          url: "/v1/charges",
          what: "charge",
        }),
        expand,
      };
    },
  },
];
