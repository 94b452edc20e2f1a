import { expect, test } from "vitest";
import { startStripe } from "./start-stripe.ts";

test("a partial refund, the rest, and nothing more", async () => {
  const { stripe, pay, eventTypes } = await startStripe();
  const { charge } = await pay();
  const part = await stripe.refunds.create(
    { charge: charge.id, amount: 2000, metadata: { refund: "r1" } },
    { idempotencyKey: "refund:r1" },
  );
  expect(part).toMatchObject({
    amount: 2000,
    status: "succeeded",
    metadata: { refund: "r1" },
    payment_intent: charge.payment_intent,
  });
  await expect(stripe.refunds.create({ charge: charge.id, amount: 3001 })).rejects.toMatchObject({
    statusCode: 400,
    param: "amount",
    message: "Refund amount ($30.01) is greater than unrefunded amount on charge ($30.00)",
  });
  await stripe.refunds.create({ payment_intent: charge.payment_intent as string });
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 5000, refunded: true });
  await expect(stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });
  const listed = await stripe.refunds.list({ charge: charge.id, expand: ["data.balance_transaction"] });
  expect(listed.data).toMatchObject([
    { amount: 3000, balance_transaction: { amount: -3000, fee: 0, net: -3000, type: "refund" } },
    { amount: 2000, balance_transaction: { amount: -2000, fee: 0, net: -2000, type: "refund" } },
  ]);
  expect((await stripe.balance.retrieve()).pending[0]?.amount).toBe(-175);
  expect((await eventTypes()).filter((type) => type.includes("refund"))).toEqual([
    "charge.refunded",
    "refund.created",
    "charge.refunded",
    "refund.created",
  ]);
});

test("the refund of a certain card succeeds first and fails later, and the money is back", async () => {
  const { stripe, pay, control, eventTypes } = await startStripe({ refundFailsAfterMs: 60_000 });
  const { charge } = await pay("refund_fails");
  const refund = await stripe.refunds.create({ charge: charge.id });
  expect(refund.status).toBe("succeeded");
  await control("clock", { offsetMs: 61_000 });
  const failed = await stripe.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] });
  expect(failed).toMatchObject({
    status: "failed",
    failure_balance_transaction: { amount: 5000, type: "refund_failure" },
  });
  expect(await stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false });
  expect((await stripe.balance.retrieve()).pending[0]?.amount).toBe(4825);
  expect((await eventTypes()).slice(-3)).toEqual(["charge.updated", "refund.updated", "refund.failed"]);
});

test("any refund can be made to fail by control, once", async () => {
  const { stripe, pay, control } = await startStripe();
  const { charge } = await pay();
  const refund = await stripe.refunds.create({ charge: charge.id, amount: 100 });
  expect((await control(`refunds/${refund.id}/fail`, {})).status).toBe(200);
  expect((await control(`refunds/${refund.id}/fail`, {})).status).toBe(409);
  expect((await stripe.refunds.retrieve(refund.id)).status).toBe("failed");
});

test("a charge that failed cannot be refunded", async () => {
  const { stripe, pay } = await startStripe();
  const { charge } = await pay("decline");
  await expect(stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
    code: "charge_not_refundable",
  });
});

test("a payout needs available money, arrives by the clock and may still fail", async () => {
  const { stripe, pay, control, eventTypes } = await startStripe();
  await pay();
  await expect(stripe.payouts.create({ amount: 1000, currency: "usd" })).rejects.toMatchObject({
    code: "balance_insufficient",
  });
  const days = 24 * 60 * 60 * 1000;
  await control("clock", { offsetMs: 2 * days + 1000 });
  const payout = await stripe.payouts.create({ amount: 1000, currency: "usd", metadata: { release: "l1" } });
  expect(payout).toMatchObject({ status: "pending", automatic: false, metadata: { release: "l1" } });
  await control("clock", { offsetMs: 4 * days });
  expect((await stripe.payouts.retrieve(payout.id)).status).toBe("paid");
  await control(`payouts/${payout.id}/fail`, {});
  expect((await stripe.balance.retrieve()).available[0]?.amount).toBe(4825);
  expect((await eventTypes()).filter((type) => type.startsWith("payout"))).toEqual([
    "payout.created",
    "payout.updated",
    "payout.paid",
    "payout.failed",
  ]);
});

test("a payout is cancelled while it is pending, and its money is at Stripe again", async () => {
  const { stripe, pay, control, eventTypes } = await startStripe();
  await pay();
  await control("clock", { offsetMs: 3 * 24 * 60 * 60 * 1000 });
  const payout = await stripe.payouts.create({ amount: 1000, currency: "usd" });
  expect(await stripe.payouts.cancel(payout.id)).toMatchObject({ status: "canceled" });
  await expect(stripe.payouts.cancel(payout.id)).rejects.toMatchObject({ statusCode: 400 });
  expect((await stripe.balance.retrieve()).available[0]?.amount).toBe(4825);
  expect((await eventTypes()).at(-1)).toBe("payout.canceled");
});

test("an automatic payout is explained line by line", async () => {
  const { stripe, pay, control } = await startStripe();
  await pay();
  await pay();
  await control("clock", { offsetMs: 3 * 24 * 60 * 60 * 1000 });
  await pay();
  const { body } = await control("payouts/sweep", { currency: "usd" });
  const payout = body.payout as { id: string; amount: number };
  const lines = (await stripe.balanceTransactions.list({ payout: payout.id })).data;
  expect(payout.amount).toBe(9650);
  expect(lines.map((line) => [line.type, line.net])).toEqual([
    ["payout", -9650],
    ["charge", 4825],
    ["charge", 4825],
  ]);
});
