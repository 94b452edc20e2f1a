import { expect, test } from "vitest";
import { pause, startReceiver, startStripe } from "./start-stripe.ts";

const SECRET = "whsec_test";

test("each event arrives once, signed so that the SDK accepts it", async () => {
  const receiver = await startReceiver();
  const { stripe, pay } = await startStripe({ webhookUrl: receiver.url, webhookSecret: SECRET });
  const { session } = await pay();
  const received = await receiver.waitFor(5);
  const events = received.map(({ body, signature }) =>
    stripe.webhooks.constructEvent(body, signature, SECRET),
  );
  const completed = events.find((event) => event.type === "checkout.session.completed");
  expect(completed?.api_version).toBe("2026-10-28.endive");
  expect(completed?.data.object).toMatchObject({
    id: session.id,
    payment_status: "paid",
    amount_total: 5000,
    currency: "usd",
    client_reference_id: "donation-1",
    metadata: { donation: "donation-1" },
    payment_intent: expect.stringMatching(/^pi_/),
  });
  expect(() =>
    stripe.webhooks.constructEvent(`${received[0]!.body} `, received[0]!.signature, SECRET),
  ).toThrow();
  await pause(50);
  expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(receiver.received.length);
  expect(events[0]?.request).toEqual({ id: null, idempotency_key: null });
});

test("the emulator's events carry the version that the SDK is pinned to", async () => {
  const { stripe, pay } = await startStripe();
  await pay();
  const event = (await stripe.events.list({ limit: 1 })).data[0];
  expect(event?.api_version).toBe(stripe.getApiField("version"));
});

test("an event is tried again, later and later, until a 2xx comes", async () => {
  const receiver = await startReceiver({ answers: [500, 302, 400] });
  const { stripe, openSession } = await startStripe({ webhookUrl: receiver.url, courier: { retryMs: 30 } });
  await stripe.checkout.sessions.expire((await openSession()).id);
  await receiver.waitFor(3);
  expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
  await receiver.waitFor(4);
  await pause(30);
  expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
  const [event] = (await stripe.events.list({ delivery_success: true })).data;
  expect(event?.pending_webhooks).toBe(0);
});

test("the courier can pause, duplicate, reorder and drop", async () => {
  const receiver = await startReceiver();
  const { stripe, openSession, control } = await startStripe({ webhookUrl: receiver.url });
  const expire = async () => stripe.checkout.sessions.expire((await openSession()).id);
  async function arrived(count: number) {
    return (await receiver.waitFor(count))
      .splice(0)
      .map(({ event }) => (event.data.object as { id: string }).id);
  }

  await control("courier", { paused: true, inFlight: 1 });
  const [first, second] = [await expire(), await expire()];
  await pause(40);
  expect(receiver.received).toHaveLength(0);
  await control("courier", { paused: false, reorder: true });
  expect(await arrived(2)).toEqual([second.id, first.id]);

  await control("courier", { reorder: false, duplicate: 1 });
  const twice = await expire();
  expect(await arrived(2)).toEqual([twice.id, twice.id]);

  await control("courier", { duplicate: 0, dropNext: 1, dropTypes: ["checkout.session.expired"] });
  const lost = await expire();
  const kept = await expire();
  expect(await arrived(1)).toEqual([kept.id]);
  const undelivered = (await stripe.events.list({ delivery_success: false })).data;
  expect(undelivered.map((event) => (event.data.object as { id: string }).id)).toEqual([lost.id]);

  await control(`events/${undelivered[0]!.id}/resend`, {});
  expect(await arrived(1)).toEqual([lost.id]);
  await pause(20);
  expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(0);
});

test("a setting that the courier does not have is refused", async () => {
  const receiver = await startReceiver();
  const { control } = await startStripe({ webhookUrl: receiver.url });
  expect((await control("courier", { speed: 3 })).status).toBe(400);
  expect((await control("courier", { paused: "yes" })).status).toBe(400);
});

test("the webhook address is listed", async () => {
  const receiver = await startReceiver();
  const { stripe } = await startStripe({ webhookUrl: receiver.url });
  expect((await stripe.webhookEndpoints.list()).data[0]).toMatchObject({
    url: receiver.url,
    status: "enabled",
  });
});
