import type Stripe from "stripe";
import { createSession } from "../acts/create-session.ts";
import { expireSession } from "../acts/end-session.ts";
import { invalid, resourceMissing } from "../errors.ts";
import { lineItems } from "../expand.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import {
  email,
  fields,
  flag,
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

const ITEM = fields({
  price: text(),
  price_data: fields({
    currency: text({ max: 3 }),
    unit_amount: integer({ min: 0, max: 99_999_999 }),
    product_data: fields({
      name: text({ max: 250 }),
      description: text(),
      images: listOf(text()),
      metadata: metadata(),
    }),
  }),
  quantity: integer({ min: 1, max: 999_999 }),
});

const PAYMENT = fields({
  description: text({ max: 1000 }),
  metadata: metadata(),
  receipt_email: email(),
  shipping: SHIPPING,
  statement_descriptor: text({ max: 22 }),
  statement_descriptor_suffix: text({ max: 22 }),
});

/** Every parameter that the SDK names; what is not played is refused aloud. */
const CREATE = {
  adaptive_pricing: fields({ enabled: flag() }),
  after_expiration: notPlayed(),
  allow_promotion_codes: notPlayed(),
  allowed_payment_method_types: listOf(oneOf("card", "link")),
  automatic_tax: notPlayed(),
  billing_address_collection: oneOf("auto"),
  branding_settings: notPlayed(),
  cancel_url: webAddress(),
  client_reference_id: text({ max: 200 }),
  consent_collection: notPlayed(),
  currency: notPlayed(),
  custom_fields: notPlayed(),
  custom_text: notPlayed(),
  customer: notPlayed(),
  customer_account: notPlayed(),
  customer_creation: oneOf("if_required"),
  customer_email: email(),
  customer_update: notPlayed(),
  discounts: notPlayed(),
  excluded_payment_method_types: notPlayed(),
  ...EXPAND,
  expires_at: integer({ min: 0 }),
  integration_identifier: text({ max: 200 }),
  invoice_creation: fields({ enabled: oneOf("false") }),
  line_items: listOf(ITEM),
  locale: text({ max: 10 }),
  managed_payments: notPlayed(),
  metadata: metadata(),
  mode: oneOf("payment"),
  name_collection: notPlayed(),
  optional_items: notPlayed(),
  origin_context: notPlayed(),
  payment_intent_data: PAYMENT,
  payment_method_collection: oneOf("always", "if_required"),
  payment_method_configuration: notPlayed(),
  payment_method_data: notPlayed(),
  payment_method_options: notPlayed(),
  permissions: notPlayed(),
  phone_number_collection: fields({ enabled: oneOf("false") }),
  redirect_on_completion: notPlayed(),
  return_url: notPlayed(),
  saved_payment_method_options: notPlayed(),
  setup_intent_data: notPlayed(),
  shipping_address_collection: notPlayed(),
  shipping_options: notPlayed(),
  submit_type: oneOf("auto", "book", "donate", "pay"),
  subscription_data: notPlayed(),
  success_url: webAddress(),
  tax_id_collection: notPlayed(),
  ui_mode: oneOf("hosted_page"),
  wallet_options: notPlayed(),
} satisfies Record<keyof Stripe.Checkout.SessionCreateParams, Rule<unknown>>;

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  created: moment(),
  customer: notPlayed(),
  customer_account: notPlayed(),
  customer_details: notPlayed(),
  payment_intent: text(),
  payment_link: notPlayed(),
  status: oneOf("open", "complete", "expired"),
  subscription: notPlayed(),
} satisfies Record<keyof Stripe.Checkout.SessionListParams, Rule<unknown>>;

function create({ world, form }: RouteCall) {
  const asked = readParams(form, { shape: CREATE, required: ["mode", "line_items", "success_url"] });
  if (asked.allowed_payment_method_types && !asked.allowed_payment_method_types.includes("card")) {
    throw invalid("The emulator pays by card: `allowed_payment_method_types` must include `card`.", {
      param: "allowed_payment_method_types",
    });
  }
  const { shipping, ...payment } = asked.payment_intent_data ?? {};
  const session = createSession(world, {
    items: asked.line_items!,
    payment: { ...payment, ...(shipping && { shipping: wholeShipping(shipping) }) },
    expiresAt: asked.expires_at,
    fields: {
      adaptive_pricing: { enabled: asked.adaptive_pricing?.enabled ?? true },
      allowed_payment_method_types: asked.allowed_payment_method_types ?? null,
      cancel_url: asked.cancel_url ?? null,
      client_reference_id: asked.client_reference_id ?? null,
      customer_email: asked.customer_email ?? null,
      integration_identifier: asked.integration_identifier ?? null,
      locale: asked.locale ?? null,
      metadata: asked.metadata ?? {},
      payment_method_collection: asked.payment_method_collection ?? "if_required",
      submit_type: asked.submit_type ?? null,
      success_url: asked.success_url!,
    },
  });
  return { object: session, expand: asked.expand };
}

function mustFind({ world, id }: RouteCall): Stripe.Checkout.Session {
  const session = world.store.get("checkout.session", id);
  if (!session) throw resourceMissing("checkout.session", { id, param: "session" });
  return session;
}

export const CHECKOUT_SESSION_ROUTES: readonly Route[] = [
  { method: "POST", path: "/v1/checkout/sessions", answer: create },
  {
    method: "GET",
    path: "/v1/checkout/sessions/{id}",
    answer(call) {
      const { expand } = readParams(call.form, { shape: EXPAND });
      return { object: mustFind(call), expand };
    },
  },
  {
    method: "GET",
    path: "/v1/checkout/sessions/{id}/line_items",
    answer(call) {
      readParams(call.form, { shape: { ...PAGE_PARAMS, ...EXPAND } });
      return { object: lineItems(call.world, { id: mustFind(call).id }) };
    },
  },
  {
    method: "POST",
    path: "/v1/checkout/sessions/{id}/expire",
    answer(call) {
      const { expand } = readParams(call.form, { shape: EXPAND });
      return { object: expireSession(call.world, { sessionId: mustFind(call).id }), expand };
    },
  },
  {
    method: "GET",
    path: "/v1/checkout/sessions",
    answer({ world, form }) {
      const { payment_intent, status, created, expand, ...page } = readParams(form, { shape: LIST });
      const among =
        payment_intent === undefined
          ? undefined
          : world.store.related("checkout.session", { field: "payment_intent", id: payment_intent });
      const object = listPage(world.store, {
        kind: "checkout.session",
        page,
        created,
        among,
        fits: (session) => status === undefined || session.status === status,
        url: "/v1/checkout/sessions",
        what: "checkout.session",
      });
      return { object, expand };
    },
  },
];
