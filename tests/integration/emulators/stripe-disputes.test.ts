import type Stripe from "stripe";
import { expect, test } from "vitest";
import { startStripe } from "./start-stripe.ts";

async function startDisputes() {
  const started = await startStripe({ disputedAfterMs: 60_000 });
  const { control, stripe, eventTypes } = started;
  return {
    ...started,
    async order(address: string, body: object = {}) {
      const answer = await control(address, body);
      return { status: answer.status, dispute: answer.body.dispute as Stripe.Dispute };
    },
    disputeEvents: async () => (await eventTypes()).filter((type) => type.includes("dispute")),
    balance: async () => {
      const { available, pending } = await stripe.balance.retrieve();
      return available[0]!.amount + pending[0]!.amount;
    },
  };
}

test("the card that is disputed pays first; by the clock its bank takes the money back, and Stripe a fee", async () => {
  const { stripe, pay, control, disputeEvents, balance } = await startDisputes();
  const { charge } = await pay("dispute");
  expect((await stripe.charges.retrieve(charge.id)).disputed).toBe(false);
  expect(await balance()).toBe(4825);
  await control("clock", { offsetMs: 61_000 });
  expect((await stripe.charges.retrieve(charge.id)).disputed).toBe(true);
  const [dispute] = (await stripe.disputes.list({ payment_intent: charge.payment_intent as string })).data;
  expect(dispute).toMatchObject({
    amount: 5000,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    status: "needs_response",
    is_charge_refundable: false,
    balance_transactions: [
      { type: "adjustment", reporting_category: "dispute", amount: -5000, fee: 1500, net: -6500 },
    ],
  });
  expect(dispute!.evidence_details.due_by).toBe(dispute!.created + 9 * 86_400);
  expect(await balance()).toBe(4825 - 6500);
  expect(await disputeEvents()).toEqual(["charge.dispute.created", "charge.dispute.funds_withdrawn"]);
  const [line] = (await stripe.balanceTransactions.list({ source: dispute!.id, expand: ["data.source"] }))
    .data;
  expect(line!.source).toMatchObject({ object: "dispute", payment_intent: charge.payment_intent });
});

test("a won dispute brings the money back, without the fee; it is closed once", async () => {
  const { pay, order, stripe, disputeEvents, balance } = await startDisputes();
  const { charge } = await pay();
  const { dispute } = await order(`charges/${charge.id}/dispute`, { amount: 2000 });
  expect(
    (await order(`disputes/${dispute.id}/close`, { status: "won", reinstate: false })).dispute.status,
  ).toBe("won");
  expect(await balance()).toBe(4825 - 3500);
  await order(`disputes/${dispute.id}/reinstate`);
  expect(await balance()).toBe(4825 - 1500);
  expect((await order(`disputes/${dispute.id}/reinstate`)).status).toBe(409);
  expect((await order(`disputes/${dispute.id}/close`, { status: "lost" })).status).toBe(409);
  await expect(stripe.disputes.close(dispute.id)).rejects.toMatchObject({ code: "dispute_already_closed" });
  expect(await disputeEvents()).toEqual([
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.closed",
    "charge.dispute.funds_reinstated",
  ]);
});

test("evidence decides by Stripe's words for tests, and giving in loses", async () => {
  const { pay, order, stripe } = await startDisputes();
  const first = await order(`charges/${(await pay()).charge.id}/dispute`);
  const asked = await stripe.disputes.update(first.dispute.id, {
    evidence: { product_description: "a gift" },
    submit: false,
  });
  expect(asked).toMatchObject({ status: "needs_response", evidence: { product_description: "a gift" } });
  expect(
    await stripe.disputes.update(first.dispute.id, { evidence: { uncategorized_text: "winning_evidence" } }),
  ).toMatchObject({ status: "won", evidence: { product_description: "a gift" } });
  const second = await order(`charges/${(await pay()).charge.id}/dispute`);
  expect((await stripe.disputes.close(second.dispute.id)).status).toBe("lost");
});

test("a bank that only asks moves no money", async () => {
  const { pay, order, balance } = await startDisputes();
  const { charge } = await pay();
  const { dispute } = await order(`charges/${charge.id}/dispute`, { inquiry: true });
  expect(dispute).toMatchObject({ status: "warning_needs_response", balance_transactions: [] });
  expect((await order(`disputes/${dispute.id}/close`, { status: "won" })).dispute.status).toBe(
    "warning_closed",
  );
  expect(await balance()).toBe(4825);
});

test("what a bank disputes, or took, is not refunded; after a won dispute it is", async () => {
  const { pay, order, stripe } = await startDisputes();
  const { charge } = await pay();
  const { dispute } = await order(`charges/${charge.id}/dispute`);
  const refund = () => stripe.refunds.create({ charge: charge.id, amount: 100 });
  await expect(refund()).rejects.toMatchObject({ code: "charge_disputed" });
  await order(`disputes/${dispute.id}/close`, { status: "won" });
  expect((await refund()).status).toBe("succeeded");
});

test("a top-up is at Stripe at once", async () => {
  const { control, stripe, eventTypes } = await startStripe();
  expect((await control("topups", { amount: 2500 })).status).toBe(200);
  expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(2500);
  const [line] = (await stripe.balanceTransactions.list({ expand: ["data.source"] })).data;
  expect(line).toMatchObject({ type: "topup", amount: 2500, source: { object: "topup" } });
  expect(await eventTypes()).toEqual(["topup.created", "topup.succeeded"]);
});

test("a dispute that nobody answers is lost when its deadline passes; one that was answered waits for its bank", async () => {
  const { pay, order, stripe, control } = await startDisputes();
  const ids: string[] = [];
  for (let at = 0; at < 2; at += 1)
    ids.push((await order(`charges/${(await pay()).charge.id}/dispute`)).dispute.id);
  const asked = (await order(`charges/${(await pay()).charge.id}/dispute`, { inquiry: true })).dispute.id;
  await stripe.disputes.update(ids[1]!, { evidence: { uncategorized_text: "A gift." } });
  const statuses = async () =>
    Promise.all([...ids, asked].map(async (id) => (await stripe.disputes.retrieve(id)).status));
  await control("clock", { offsetMs: 9 * 86_400_000 - 60_000 });
  expect(await statuses()).toEqual(["needs_response", "under_review", "warning_needs_response"]);
  await control("clock", { offsetMs: 9 * 86_400_000 + 60_000 });
  expect(await statuses()).toEqual(["lost", "under_review", "warning_needs_response"]);
  await control("clock", { offsetMs: 120 * 86_400_000 + 60_000 });
  expect(await statuses()).toEqual(["lost", "under_review", "warning_closed"]);
});
