import Stripe from "stripe";
import { expect, test } from "vitest";
import { donationParams, pause, startStripe } from "./start-stripe.ts";

test("the same key and the same request give the first answer again", async () => {
  const { stripe, openSession } = await startStripe();
  const first = await openSession({}, "checkout:1:1");
  const again = await openSession({}, "checkout:1:1");
  expect(again).toEqual(first);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test("the first answer is given again even after the object has changed", async () => {
  const { openSession, control } = await startStripe();
  const first = await openSession({}, "checkout:1:1");
  await control(`sessions/${first.id}/pay`, { card: "success" });
  expect((await openSession({}, "checkout:1:1")).status).toBe("open");
});

test("the same key with another request is an idempotency error", async () => {
  const { openSession } = await startStripe();
  await openSession({}, "checkout:1:1");
  await expect(openSession({ client_reference_id: "donation-2" }, "checkout:1:1")).rejects.toMatchObject({
    type: "StripeIdempotencyError",
    statusCode: 400,
  });
});

test("a second request while the first still runs meets 409", async () => {
  const { stripe, emulator, openSession } = await startStripe();
  emulator.orderFault({ answer: "slow", moment: "before", next: 1, delayMs: 200 });
  const first = openSession({}, "checkout:1:1");
  await pause(50);
  await expect(openSession({}, "checkout:1:1")).rejects.toMatchObject({
    statusCode: 409,
    code: "idempotency_key_in_use",
  });
  expect((await first).status).toBe("open");
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test("a request refused for its parameters leaves the key free", async () => {
  const { openSession } = await startStripe();
  await expect(openSession({ success_url: "x" }, "checkout:1:1")).rejects.toThrow();
  expect((await openSession({}, "checkout:1:1")).status).toBe("open");
});

test("a refusal by the state of things is remembered with the key", async () => {
  const { stripe, pay } = await startStripe();
  const { charge } = await pay();
  const ask = () =>
    stripe.refunds.create({ charge: charge.id, amount: 5001 }, { idempotencyKey: "refund:1" });
  await expect(ask()).rejects.toMatchObject({ param: "amount" });
  const again = (await ask().catch((error: unknown) => error)) as Stripe.errors.StripeError;
  expect(again.headers?.["idempotent-replayed"]).toBe("true");
});

test("keys are forgotten after 24 hours of the emulator's time", async () => {
  const { stripe, openSession, control } = await startStripe();
  await openSession({}, "checkout:1:1");
  await control("clock", { offsetMs: 25 * 60 * 60 * 1000 });
  await openSession({}, "checkout:2:1");
  await openSession({}, "checkout:1:1");
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(3);
});

test.each([
  ["500", { answer: 500 }],
  ["429", { answer: 429 }],
  ["a cut connection", { answer: "cut", next: 2 }],
])("after %s that came after the effect, the same key finds what was done", async (_, fault) => {
  const { stripe, control, openSession } = await startStripe();
  await control("faults", { moment: "after", method: "POST", path: "/v1/checkout", ...fault });
  await expect(openSession({}, "checkout:1:1")).rejects.toBeInstanceOf(Stripe.errors.StripeError);
  const found = await openSession({}, "checkout:1:1");
  expect(found.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect((await stripe.checkout.sessions.list()).data.map((session) => session.id)).toEqual([found.id]);
});

test("a fault before the effect has no effect", async () => {
  const { stripe, emulator, openSession } = await startStripe();
  emulator.orderFault({ answer: 500, moment: "before", next: 1, method: "POST" });
  await expect(openSession({}, "checkout:1:1")).rejects.toMatchObject({ statusCode: 500 });
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(0);
});

test("a request that hangs ends by the caller's own timeout, and its effect is found", async () => {
  const { stripe, emulator } = await startStripe();
  emulator.orderFault({ answer: "hang", moment: "after", next: 1, method: "POST" });
  const options = { idempotencyKey: "checkout:1:1", timeout: 100 };
  await expect(stripe.checkout.sessions.create(donationParams(), options)).rejects.toBeInstanceOf(
    Stripe.errors.StripeConnectionError,
  );
  await stripe.checkout.sessions.create(donationParams(), options);
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test("a key may remember the 500 itself, as at Stripe", async () => {
  const { stripe, emulator, openSession } = await startStripe();
  emulator.orderFault({ answer: 500, moment: "after", next: 1, method: "POST", remembered: true });
  await expect(openSession({}, "checkout:1:1")).rejects.toMatchObject({ statusCode: 500 });
  await expect(openSession({}, "checkout:1:1")).rejects.toMatchObject({ statusCode: 500 });
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});
