import type Stripe from "stripe";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { moment, type Rule, readParams, text } from "../params.ts";
import { EXPAND, type Route } from "./route.ts";

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  charge: text(),
  created: moment(),
  payment_intent: text(),
} satisfies Record<keyof Stripe.Radar.EarlyFraudWarningListParams, Rule<unknown>>;

export const EARLY_FRAUD_WARNING_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/radar/early_fraud_warnings/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const warning = world.store.get("radar.early_fraud_warning", id);
      if (!warning) throw resourceMissing("early_fraud_warning", { id });
      return { object: warning, expand };
    },
  },
  {
    method: "GET",
    path: "/v1/radar/early_fraud_warnings",
    answer({ world, form }) {
      const { charge, payment_intent, created, expand, ...page } = readParams(form, { shape: LIST });
      const object = listPage(world.store, {
        kind: "radar.early_fraud_warning",
        page,
        created,
        fits: (warning) =>
          (charge === undefined || warning.charge === charge) &&
          (payment_intent === undefined || warning.payment_intent === payment_intent),
        url: "/v1/radar/early_fraud_warnings",
        what: "early_fraud_warning",
      });
      return { object, expand };
    },
  },
];
