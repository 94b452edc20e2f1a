import type Stripe from "stripe";
import { refuseCancelling } from "../acts/end-session.ts";
import { payIntent } from "../acts/pay-intent.ts";
import { currencyOf } from "../currencies.ts";
import { invalid, resourceMissing } from "../errors.ts";
import type { FormParts } from "../form.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import {
  email,
  integer,
  listOf,
  metadata,
  moment,
  notPlayed,
  oneOf,
  type Rule,
  readParams,
  text,
  webAddress,
} from "../params.ts";
import { EXPAND, type Route, type RouteCall } from "./route.ts";
import { SHIPPING, wholeShipping } from "./shipping.ts";

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  created: moment(),
  customer: notPlayed(),
  customer_account: notPlayed(),
} satisfies Record<keyof Stripe.PaymentIntentListParams, Rule<unknown>>;

/** Payments by card, confirmed at once; the app itself pays by checkouts alone. */
const CREATE = {
  allowed_payment_method_types: listOf(oneOf("card")),
  amount: integer({ min: 1, max: 99_999_999 }),
  amount_details: notPlayed(),
  application_fee_amount: notPlayed(),
  automatic_payment_methods: notPlayed(),
  capture_method: oneOf("automatic", "automatic_async"),
  confirm: oneOf("true"),
  confirmation_method: oneOf("automatic"),
  confirmation_token: notPlayed(),
  currency: text({ max: 3 }),
  customer: notPlayed(),
  customer_account: notPlayed(),
  description: text({ max: 1000 }),
  error_on_requires_action: notPlayed(),
  excluded_payment_method_types: notPlayed(),
  ...EXPAND,
  hooks: notPlayed(),
  mandate: notPlayed(),
  mandate_data: notPlayed(),
  metadata: metadata(),
  off_session: notPlayed(),
  on_behalf_of: notPlayed(),
  payment_details: notPlayed(),
  payment_method: text(),
  payment_method_configuration: notPlayed(),
  payment_method_data: notPlayed(),
  payment_method_options: notPlayed(),
  radar_options: notPlayed(),
  receipt_email: email(),
  return_url: webAddress(),
  setup_future_usage: notPlayed(),
  shipping: SHIPPING,
  statement_descriptor: text({ max: 22 }),
  statement_descriptor_suffix: text({ max: 22 }),
  transfer_data: notPlayed(),
  transfer_group: notPlayed(),
  use_stripe_sdk: notPlayed(),
} satisfies Record<keyof Stripe.PaymentIntentCreateParams, Rule<unknown>>;

/** Under its older name for requests that name no version, as the command line's. */
const CREATE_UNVERSIONED = { ...CREATE, payment_method_types: listOf(oneOf("card")) };

function create({ world, form, version }: RouteCall) {
  const asked: ReturnType<typeof readUnversioned> =
    version === null ? readUnversioned(form) : readParams(form, { shape: CREATE, required: REQUIRED });
  if (asked.confirm === undefined || asked.payment_method === undefined)
    throw invalid("The emulator plays payment intents that are confirmed at once, with a payment method.", {
      param: asked.confirm === undefined ? "confirm" : "payment_method",
    });
  const object = payIntent(world, {
    ...asked,
    method: asked.payment_method,
    amount: asked.amount!,
    currency: currencyOf(asked.currency!, { param: "currency" }),
    allowed_payment_method_types: asked.allowed_payment_method_types ?? null,
    shipping: asked.shipping && wholeShipping(asked.shipping),
  });
  return { object, expand: asked.expand };
}

const REQUIRED: ("amount" | "currency")[] = ["amount", "currency"];

function readUnversioned(form: FormParts) {
  return readParams(form, { shape: CREATE_UNVERSIONED, required: REQUIRED });
}

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
  { method: "POST", path: "/v1/payment_intents", answer: create },
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
