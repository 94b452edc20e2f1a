import { expect, test } from "vitest";
import { startStripe } from "./start-stripe.ts";

test("lists go on with starting_after and back with ending_before", async () => {
  const { stripe, openSession } = await startStripe();
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) ids.unshift((await openSession()).id);
  const first = await stripe.checkout.sessions.list({ limit: 3 });
  expect([first.data.map((each) => each.id), first.has_more]).toEqual([ids.slice(0, 3), true]);
  const second = await stripe.checkout.sessions.list({ limit: 3, starting_after: ids[2] });
  expect([second.data.map((each) => each.id), second.has_more]).toEqual([ids.slice(3, 6), true]);
  const last = await stripe.checkout.sessions.list({ limit: 3, starting_after: ids[5] });
  expect([last.data.map((each) => each.id), last.has_more]).toEqual([ids.slice(6), false]);
  const back = await stripe.checkout.sessions.list({ limit: 2, ending_before: ids[4] });
  expect([back.data.map((each) => each.id), back.has_more]).toEqual([ids.slice(2, 4), true]);
  const all: string[] = [];
  for await (const each of stripe.checkout.sessions.list({ limit: 2 })) all.push(each.id);
  expect(all).toEqual(ids);
  await expect(stripe.checkout.sessions.list({ starting_after: "cs_none" })).rejects.toMatchObject({
    code: "resource_missing",
  });
  await expect(stripe.checkout.sessions.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
});

test("objects created in a span of time are found", async () => {
  const { stripe, openSession, control } = await startStripe();
  const start = Date.UTC(2026, 0, 1) / 1000;
  for (const day of [0, 1, 2, 3]) {
    await control("clock", { now: new Date((start + day * 86_400) * 1000).toISOString() });
    await openSession({ client_reference_id: `day-${day}` });
  }
  async function days(created: { gt?: number; gte?: number; lt?: number; lte?: number }) {
    return (await stripe.checkout.sessions.list({ created })).data.map((each) => each.client_reference_id);
  }
  expect(await days({ gte: start + 86_400, lt: start + 3 * 86_400 })).toEqual(["day-2", "day-1"]);
  expect(await days({ gt: start + 86_400 })).toEqual(["day-3", "day-2"]);
  expect(await days({ lte: start })).toEqual(["day-0"]);
});

test("a session is found by its payment intent, balance transactions by source and type", async () => {
  const { stripe, pay } = await startStripe();
  await pay();
  const { session, charge } = await pay();
  const found = await stripe.checkout.sessions.list({ payment_intent: charge.payment_intent as string });
  expect(found.data.map((each) => each.id)).toEqual([session.id]);
  const refund = await stripe.refunds.create({ charge: charge.id });
  expect((await stripe.balanceTransactions.list({ source: charge.id })).data).toHaveLength(1);
  expect((await stripe.balanceTransactions.list({ type: "refund" })).data[0]?.source).toBe(refund.id);
  expect((await stripe.balanceTransactions.list({ type: "charge" })).data).toHaveLength(2);
});

test("events are found by type, types and delivery", async () => {
  const { stripe, pay } = await startStripe();
  await pay();
  expect((await stripe.events.list({ type: "charge.*" })).data.map((event) => event.type)).toEqual([
    "charge.updated",
    "charge.succeeded",
  ]);
  expect((await stripe.events.list({ types: ["payment_intent.created"] })).data).toHaveLength(1);
  expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(0);
});

test("parts are expanded on one object and on a list, and nonsense is refused", async () => {
  const { stripe, pay } = await startStripe();
  const { charge } = await pay();
  const intent = await stripe.paymentIntents.retrieve(charge.payment_intent as string, {
    expand: ["latest_charge.balance_transaction"],
  });
  expect(intent.latest_charge).toMatchObject({ id: charge.id, balance_transaction: { net: 4825 } });
  const list = await stripe.balanceTransactions.list({ expand: ["data.source.payment_intent"] });
  expect(list.data[0]?.source).toMatchObject({
    object: "charge",
    payment_intent: { object: "payment_intent" },
  });
  await stripe.refunds.create({ charge: charge.id, amount: 1 });
  expect((await stripe.charges.retrieve(charge.id, { expand: ["refunds"] })).refunds?.data).toHaveLength(1);
  await expect(stripe.charges.retrieve(charge.id, { expand: ["nothing"] })).rejects.toThrow(
    "This property cannot be expanded (nothing).",
  );
});

test("time never goes back behind what has happened", async () => {
  const { control, openSession } = await startStripe();
  expect((await control("clock", { now: "2026-01-01T00:00:00Z" })).body.now).toBe("2026-01-01T00:00:00.000Z");
  const session = await openSession();
  expect(session.created).toBe(Date.UTC(2026, 0, 1) / 1000);
  expect((await control("clock", { now: "2025-12-31T00:00:00Z" })).status).toBe(409);
  expect((await control("clock", { offsetMs: 60_000 })).body).toMatchObject({
    offsetMs: 60_000,
    frozenAt: null,
  });
  expect((await control("clock", { offsetMs: 1 })).status).toBe(409);
});
