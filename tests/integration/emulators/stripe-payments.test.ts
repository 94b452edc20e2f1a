import Stripe from "stripe";
import { expect, test } from "vitest";
import { donationParams, startStripe } from "./start-stripe.ts";

const MINUTE = 60;

test("a donor pays on the hosted page and comes back to the campaign", async () => {
  const { stripe, openSession, eventTypes } = await startStripe();
  const session = await openSession();
  expect(session).toMatchObject({
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    amount_total: 5000,
  });

  const page = await (await fetch(session.url!)).text();
  expect(page).toContain('lang="es"');
  expect(page).toContain("$50,00 USD");
  expect(page).toContain("Aporte a la panadería de Rosa");
  expect(page).toContain("Pagar con la tarjeta de prueba que funciona");
  expect(page).toContain(`action="${session.id}/card"`);
  expect(page).not.toContain("<script");

  const paid = await press(session.url!, "card", { card: "success" });
  expect(paid.location).toBe(`https://esperanza.example/gracias?session=${session.id}`);

  const done = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge.balance_transaction", "line_items"],
  });
  expect(done).toMatchObject({
    status: "complete",
    payment_status: "paid",
    url: null,
    client_reference_id: "donation-1",
    metadata: { donation: "donation-1" },
    payment_intent: {
      status: "succeeded",
      amount_received: 5000,
      metadata: { donation: "donation-1" },
      latest_charge: {
        status: "succeeded",
        paid: true,
        metadata: { donation: "donation-1" },
        balance_transaction: { amount: 5000, fee: 175, net: 4825, status: "pending", type: "charge" },
      },
    },
  });
  expect(done.line_items?.data[0]).toMatchObject({ amount_total: 5000, quantity: 1 });
  expect(done.line_items?.data[0]?.price?.unit_amount_decimal?.toString()).toBe("5000");
  expect(await eventTypes()).toEqual([
    "payment_intent.created",
    "charge.succeeded",
    "payment_intent.succeeded",
    "checkout.session.completed",
    "charge.updated",
  ]);
});

test("the balance transaction is known only in charge.updated", async () => {
  const { stripe, pay } = await startStripe();
  const { charge } = await pay();
  const { data } = await stripe.events.list({ types: ["charge.succeeded", "charge.updated"] });
  const [updated, succeeded] = data.map((event) => event.data.object as Stripe.Charge);
  expect(succeeded?.balance_transaction).toBeNull();
  expect(updated?.balance_transaction).toBe(charge.balance_transaction);
  expect(data[0]?.data.previous_attributes).toEqual({ balance_transaction: null });
});

test("two clicks on pay give one charge", async () => {
  const { stripe, openSession } = await startStripe();
  const session = await openSession();
  const clicks = await Promise.all([
    press(session.url!, "card", { card: "success" }),
    press(session.url!, "card", { card: "success" }),
  ]);
  expect(clicks.map((click) => click.status)).toEqual([303, 303]);
  expect(clicks[0].location).toBe(clicks[1].location);
  expect((await stripe.charges.list()).data).toHaveLength(1);
});

test("after a declined card the session stays open and another card pays", async () => {
  const { stripe, openSession, eventTypes } = await startStripe();
  const session = await openSession();
  const declined = await press(session.url!, "card", { card: "decline" });
  const page = await (await fetch(new URL(declined.location!, `${session.url}/card`))).text();
  expect(page).toContain("La tarjeta fue rechazada");
  const open = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
  expect(open.status).toBe("open");
  expect(open.payment_intent).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { type: "card_error", code: "card_declined", decline_code: "generic_decline" },
  });
  await press(session.url!, "card", { number: "4242 4242 4242 4242" });
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
  expect(done.status).toBe("complete");
  expect(done.payment_intent).toMatchObject({
    id: (open.payment_intent as Stripe.PaymentIntent).id,
    last_payment_error: null,
  });
  expect(await eventTypes()).toEqual([
    "payment_intent.created",
    "charge.failed",
    "payment_intent.payment_failed",
    "charge.succeeded",
    "payment_intent.succeeded",
    "checkout.session.completed",
    "charge.updated",
  ]);
});

test("a number that is no test card is refused without a charge", async () => {
  const { stripe, openSession } = await startStripe();
  const session = await openSession();
  const { location } = await press(session.url!, "card", { number: "4111111111111111" });
  expect(await (await fetch(new URL(location!, `${session.url}/card`))).text()).toContain(
    "no es de una tarjeta de prueba",
  );
  expect((await stripe.charges.list()).data).toHaveLength(0);
});

test("a 3-D Secure card asks on a page of its own, and refusing leaves the session open", async () => {
  const { stripe, openSession, eventTypes } = await startStripe();
  const session = await openSession({ locale: "en" });
  await press(session.url!, "card", { number: "4000000000003220" });
  expect(await (await fetch(session.url!)).text()).toContain("Your bank asks to confirm");
  await press(session.url!, "authentication", { answer: "refuse" });
  expect(await (await fetch(session.url!)).text()).toContain("The payment was not confirmed");
  await press(session.url!, "card", { card: "3ds" });
  const { location } = await press(session.url!, "authentication", { answer: "approve" });
  expect(location).toContain("/gracias?session=cs_test_");
  const [charge] = (await stripe.charges.list()).data;
  expect(charge?.payment_method_details?.card?.three_d_secure?.result).toBe("authenticated");
  expect((await stripe.charges.list()).data).toHaveLength(1);
  expect(await eventTypes()).toContain("payment_intent.requires_action");
});

test("a session expires by the clock, its page says so and nothing can be paid", async () => {
  const { stripe, openSession, control, eventTypes } = await startStripe();
  const session = await openSession({ expires_at: Math.floor(Date.now() / 1000) + 35 * MINUTE });
  await press(session.url!, "card", { card: "decline" });
  await control("clock", { offsetMs: 36 * MINUTE * 1000 });
  const expired = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
  expect(expired).toMatchObject({ status: "expired", url: null, payment_intent: { status: "canceled" } });
  await press(session.url!, "card", { card: "success" });
  expect(await (await fetch(session.url!)).text()).toContain("Este pago venció");
  expect((await stripe.charges.list()).data.map((charge) => charge.status)).toEqual(["failed"]);
  expect((await eventTypes()).slice(-2)).toEqual(["payment_intent.canceled", "checkout.session.expired"]);
});

test("the app can expire an open session, and not a paid one", async () => {
  const { stripe, openSession, pay } = await startStripe();
  expect((await stripe.checkout.sessions.expire((await openSession()).id)).status).toBe("expired");
  const { session } = await pay();
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow(/status of `complete`/);
});

test("a session ends between 30 minutes and 24 hours after it began", async () => {
  const { openSession } = await startStripe();
  const now = Math.floor(Date.now() / 1000);
  await expect(openSession({ expires_at: now + 29 * MINUTE })).rejects.toMatchObject({ param: "expires_at" });
  await expect(openSession({ expires_at: now + 25 * 60 * MINUTE })).rejects.toMatchObject({
    param: "expires_at",
  });
  expect((await openSession({ expires_at: now + 30 * MINUTE + 1 })).status).toBe("open");
});

test("money is pending for two days and then available", async () => {
  const { stripe, pay, control } = await startStripe();
  await pay();
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 0 }],
    pending: [{ amount: 4825, currency: "usd" }],
  });
  await control("clock", { offsetMs: 2 * 24 * 60 * MINUTE * 1000 + 1000 });
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 4825 }],
    pending: [{ amount: 0 }],
  });
  expect((await stripe.balanceTransactions.list()).data[0]?.status).toBe("available");
});

test.each([
  [
    "an unknown parameter",
    { payment_method_types: ["card"] },
    { code: "parameter_unknown", param: "payment_method_types" },
  ],
  ["a parameter that is not played", { discounts: [{ coupon: "x" }] }, { param: "discounts" }],
  ["no items", { line_items: undefined }, { code: "parameter_missing", param: "line_items" }],
  ["no success address", { success_url: undefined }, { code: "parameter_missing", param: "success_url" }],
  ["an address that is none", { success_url: "gracias" }, { code: "url_invalid", param: "success_url" }],
  [
    "too small an amount",
    {
      line_items: [
        { quantity: 1, price_data: { currency: "usd", unit_amount: 49, product_data: { name: "x" } } },
      ],
    },
    { code: "amount_too_small" },
  ],
  [
    "an amount with a fraction",
    {
      line_items: [
        { quantity: 1, price_data: { currency: "usd", unit_amount: 50.5, product_data: { name: "x" } } },
      ],
    },
    { code: "parameter_invalid_integer", param: "line_items[0][price_data][unit_amount]" },
  ],
])("a session is refused for %s", async (_, change, expected) => {
  const { stripe } = await startStripe();
  const asked = donationParams(change as Partial<Stripe.Checkout.SessionCreateParams>);
  const refused = await stripe.checkout.sessions.create(asked).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
  expect(refused).toMatchObject({ statusCode: 400, ...expected });
});

test("live keys and wrong keys are refused", async () => {
  const { origin } = await startStripe();
  for (const authorization of ["Bearer sk_live_123456789", "Bearer nonsense", ""]) {
    const response = await fetch(`${origin}/v1/balance`, { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  }
});

test("control needs its header, so a form of another site cannot reach it", async () => {
  const { origin } = await startStripe();
  expect((await fetch(`${origin}/_emulator/state`)).status).toBe(403);
});

async function press(pageUrl: string, step: "card" | "authentication", form: Record<string, string>) {
  const response = await fetch(`${pageUrl}/${step}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(form),
  });
  return { status: response.status, location: response.headers.get("location") };
}
