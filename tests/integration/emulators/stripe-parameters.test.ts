import { expect, test } from "vitest";
import { everyRoute } from "#emulators/stripe/routes/every-route.ts";
import { startStripe } from "./start-stripe.ts";

/** Asks as any program could, without the SDK's types, and gives back the error. */
async function refusalOf(
  origin: string,
  { method, path, form }: { method: string; path: string; form: string },
) {
  const response = await fetch(`${origin}${path}${method === "GET" ? `?${form}` : ""}`, {
    method,
    headers: {
      authorization: "Bearer sk_test_emulator",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: method === "GET" ? undefined : form,
  });
  const { error } = (await response.json()) as { error?: Record<string, unknown> };
  return { status: response.status, ...error };
}

const routes = everyRoute({ url: null, startedAt: 0 }).map(({ method, path }) => ({ method, path }));

test.each(routes)("$method $path refuses a parameter that Stripe does not know", async ({ method, path }) => {
  const { origin } = await startStripe();
  const address = path.replace("{id}", "x_1");
  expect(await refusalOf(origin, { method, path: address, form: "amuont=5" })).toEqual({
    status: 400,
    type: "invalid_request_error",
    code: "parameter_unknown",
    doc_url: "https://stripe.com/docs/error-codes/parameter-unknown",
    message: "Received unknown parameter: amuont",
    param: "amuont",
  });
});

test.each(routes)("$method $path refuses an expand that is not a list", async ({ method, path }) => {
  const { origin } = await startStripe();
  const address = path.replace("{id}", "x_1");
  for (const form of ["expand=charge", "expand[first]=charge"])
    expect(await refusalOf(origin, { method, path: address, form })).toMatchObject({
      status: 400,
      type: "invalid_request_error",
      message: "Invalid array",
      param: "expand",
    });
});

const session = "POST /v1/checkout/sessions";
const refund = "POST /v1/refunds";
const payout = "POST /v1/payouts";
const charges = "GET /v1/charges";

test.each([
  [session, "", { code: "parameter_missing", param: "mode", message: "Missing required param: mode." }],
  [session, "mode=payment", { code: "parameter_missing", param: "line_items" }],
  [session, "mode=subscription", { message: "Invalid mode: must be one of payment", param: "mode" }],
  [session, "mode[a]=payment", { param: "mode" }],
  [session, "submit_type=give", { param: "submit_type" }],
  [session, "locale=", { code: "parameter_invalid_empty", param: "locale" }],
  [session, "cancel_url=gracias", { code: "url_invalid", param: "cancel_url" }],
  [session, "customer_email=ana", { code: "email_invalid", param: "customer_email" }],
  [session, "expires_at=tomorrow", { code: "parameter_invalid_integer", param: "expires_at" }],
  [session, "line_items=x", { message: "Invalid array", param: "line_items" }],
  [session, "line_items[0]=x", { message: "Invalid object", param: "line_items[0]" }],
  [session, "line_items[0][amount]=5", { code: "parameter_unknown", param: "line_items[0][amount]" }],
  [session, "line_items[0][quantity]=1.5", { param: "line_items[0][quantity]" }],
  [session, "line_items[0][quantity]=0", { param: "line_items[0][quantity]" }],
  [
    session,
    "line_items[0][price_data][product_data][title]=x",
    { code: "parameter_unknown", param: "line_items[0][price_data][product_data][title]" },
  ],
  [session, "adaptive_pricing[enabled]=no", { message: "Invalid boolean: no" }],
  [session, "adaptive_pricing[enabled][a]=b", { param: "adaptive_pricing[enabled]" }],
  [session, "payment_intent_data[donation]=1", { code: "parameter_unknown" }],
  [session, "metadata=x", { message: "Invalid object", param: "metadata" }],
  [session, `metadata[${"k".repeat(41)}]=x`, { param: "metadata" }],
  [session, `metadata[k]=${"v".repeat(501)}`, { param: "metadata[k]" }],
  [refund, "", { code: "parameter_missing", param: "payment_intent" }],
  [refund, "amount=5.5", { code: "parameter_invalid_integer", param: "amount" }],
  [refund, "amount=0", { code: "parameter_invalid_integer", param: "amount" }],
  [refund, "reason=regret", { param: "reason" }],
  [payout, "currency=usd", { code: "parameter_missing", param: "amount" }],
  [payout, "amount=5", { code: "parameter_missing", param: "currency" }],
  [payout, "amount=5&currency=xxx", { param: "currency" }],
  [payout, "amount=5&currency=usd&method=instant", { param: "method" }],
  [charges, "limit=101", { code: "parameter_invalid_integer", param: "limit" }],
  [charges, "limit=many", { code: "parameter_invalid_integer", param: "limit" }],
  [charges, "created[since]=5", { code: "parameter_unknown", param: "created[since]" }],
  [charges, "created=yesterday", { code: "parameter_invalid_integer", param: "created" }],
  ["GET /v1/refunds", "status=failed", { code: "parameter_unknown", param: "status" }],
  ["GET /v1/events", "types=charge.failed", { message: "Invalid array", param: "types" }],
  ["GET /v1/events", "delivery_success=yes", { message: "Invalid boolean: yes" }],
  ["POST /v1/disputes/du_1", "submit=yes", { param: "submit" }],
  ["POST /v1/disputes/du_1", "evidence[excuse]=x", { code: "parameter_unknown", param: "evidence[excuse]" }],
  ["POST /v1/payment_intents/pi_1/cancel", "cancellation_reason=bored", { param: "cancellation_reason" }],
])("%s with “%s” is refused in Stripe's shape", async (address, form, expected) => {
  const { origin } = await startStripe();
  const [method, path] = address.split(" ") as [string, string];
  expect(await refusalOf(origin, { method, path, form })).toMatchObject({
    status: 400,
    type: "invalid_request_error",
    ...expected,
  });
});

test("what does not exist is a resource missing, once the parameters are right", async () => {
  const { origin } = await startStripe();
  const path = "/v1/charges/ch_1";
  expect(await refusalOf(origin, { method: "GET", path, form: "" })).toMatchObject({
    status: 404,
    type: "invalid_request_error",
    code: "resource_missing",
    message: "No such charge: 'ch_1'",
    param: "id",
  });
});
