import type Stripe from "stripe";
import { refuseCancelling } from "../acts/end-session.ts";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { moment, notPlayed, oneOf, type Rule, readParams, text } from "../params.ts";
import { EXPAND, type Route, type RouteCall } from "./route.ts";

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  created: moment(),
  customer: notPlayed(),
  customer_account: notPlayed(),
} satisfies Record<keyof Stripe.PaymentIntentListParams, Rule<unknown>>;

const CANCEL = {
  ...EXPAND,
  cancellation_reason: oneOf("abandoned", "duplicate", "fraudulent", "requested_by_customer"),
} satisfies Record<keyof Stripe.PaymentIntentCancelParams, Rule<unknown>>;

function mustFind({ world, id }: RouteCall): Stripe.PaymentIntent {
  const intent = world.store.get("payment_intent", id);
  if (!intent) throw resourceMissing("payment_intent", { id, param: "intent" });
  return intent;
}

export const PAYMENT_INTENT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/payment_intents/{id}",
    answer(call) {
      const { expand } = readParams(call.form, { shape: { ...EXPAND, client_secret: text() } });
      return { object: mustFind(call), expand };
    },
  },
  {
    method: "POST",
    path: "/v1/payment_intents/{id}/cancel",
    answer(call) {
      readParams(call.form, { shape: CANCEL });
      return refuseCancelling(call.world, { intent: mustFind(call) });
    },
  },
  {
    method: "GET",
    path: "/v1/payment_intents",
    answer({ world, form }) {
      const { created, expand, ...page } = readParams(form, { shape: LIST });
      const object = listPage(world.store, {
        kind: "payment_intent",
        page,
        created,
        url: "/v1/payment_intents",
        what: "payment_intent",
      });
      return { object, expand };
    },
  },
];
