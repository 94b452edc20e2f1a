import type Stripe from "stripe";
import { expect, test } from "vitest";
import { startReceiver, startStripe } from "./start-stripe.ts";

const second = 1_000;
const day = 24 * 60 * 60 * second;

async function startPlan() {
  const started = await startStripe({ disputedAfterMs: 5 * second, disputeDecidedAfterMs: 20 * second });
  const { control } = started;
  return {
    ...started,
    plan: async (plan: object) => (await control("plan", plan)).body,
    pass: (ms: number) => control("clock", { offsetMs: ms }),
  };
}

test("so many of the next payments are declined, by the donor's own card, and then it pays", async () => {
  const { stripe, control, openSession, plan } = await startPlan();
  expect(await plan({ outcome: "decline", payments: 2 })).toEqual({
    outcome: "decline",
    payments: 2,
    payouts: 0,
  });
  const session = await openSession();
  const tries = [];
  for (let at = 0; at < 3; at += 1)
    tries.push((await control(`sessions/${session.id}/pay`, { card: "mastercard" })).body.ok);
  expect(tries).toEqual([false, false, true]);
  expect((await stripe.charges.list()).data.map(({ status }) => status)).toEqual([
    "succeeded",
    "failed",
    "failed",
  ]);
  expect((await stripe.charges.list()).data[1]!.payment_method_details!.card!.last4).toBe("4444");
});

test("a card with a conduct of its own does not use the plan up", async () => {
  const { pay, plan, control } = await startPlan();
  await plan({ outcome: "dispute", payments: 1 });
  await pay("refund_fails");
  expect((await control("plan")).body).toMatchObject({ payments: 1 });
});

test.each([
  ["dispute", ["needs_response"], 4825 - 6500],
  ["dispute_lost", ["lost"], 4825 - 6500],
  ["dispute_won", ["won"], 4825 - 1500],
  ["dispute_inquiry", ["warning_needs_response"], 4825],
])("a payment planned as %s is disputed later and ends as %s", async (outcome, statuses, left) => {
  const { stripe, pay, plan, pass } = await startPlan();
  await plan({ outcome, payments: 1 });
  await pay();
  expect((await stripe.disputes.list()).data).toEqual([]);
  await pass(6 * second);
  expect((await stripe.disputes.list()).data.map(({ status }) => status)).toEqual([
    outcome === "dispute_inquiry" ? "warning_needs_response" : "needs_response",
  ]);
  await pass(30 * second);
  expect((await stripe.disputes.list()).data.map(({ status }) => status)).toEqual(statuses);
  const { available, pending } = await stripe.balance.retrieve();
  expect(available[0]!.amount + pending[0]!.amount).toBe(left);
});

test("a payment planned so has its refund fail", async () => {
  const { stripe, pay, plan, pass } = await startPlan();
  await plan({ outcome: "refund_fails", payments: 1 });
  const { charge } = await pay();
  const refund = await stripe.refunds.create({ charge: charge.id });
  expect(refund.status).toBe("succeeded");
  await pass(6 * second);
  expect((await stripe.refunds.retrieve(refund.id)).status).toBe("failed");
});

test("the network warns of fraud once, and a refund leaves nothing to act on", async () => {
  const { stripe, pay, plan, pass, eventTypes } = await startPlan();
  await plan({ outcome: "early_fraud_warning", payments: 1 });
  const { charge } = await pay();
  await pass(6 * second);
  await pass(12 * second);
  const { data } = await stripe.radar.earlyFraudWarnings.list({ charge: charge.id });
  expect(data).toMatchObject([
    { charge: charge.id, actionable: true, payment_intent: charge.payment_intent },
  ]);
  expect((await eventTypes()).filter((type) => type.startsWith("radar."))).toEqual([
    "radar.early_fraud_warning.created",
  ]);
  await stripe.refunds.create({ charge: charge.id });
  expect((await stripe.radar.earlyFraudWarnings.retrieve(data[0]!.id)).actionable).toBe(false);
  expect((await eventTypes()).at(-1)).toBe("radar.early_fraud_warning.updated");
});

test("a payment that Stripe's rules point at is reviewed until somebody approves it, gives it back, or its bank disputes it", async () => {
  const { stripe, pay, control, eventTypes } = await startPlan();
  const reviewed = async () => (await pay("review")).charge;
  const [approved, refunded, disputed, told] = [
    await reviewed(),
    await reviewed(),
    await reviewed(),
    await reviewed(),
  ];
  const { data } = await stripe.reviews.list();
  expect(data.map(({ charge }) => charge)).toEqual([told.id, disputed.id, refunded.id, approved.id]);
  expect((await stripe.charges.retrieve(approved.id)).review).toBe(data[3]!.id);
  await stripe.reviews.approve(data[3]!.id);
  await stripe.refunds.create({ charge: refunded.id });
  await control(`charges/${disputed.id}/dispute`, {});
  await control(`reviews/${data[0]!.id}/close`, { reason: "refunded_as_fraud" });
  const ends = await Promise.all(data.map(({ id }) => stripe.reviews.retrieve(id)));
  expect(ends.map(({ open, closed_reason, reason }) => [open, closed_reason, reason])).toEqual([
    [false, "refunded_as_fraud", "refunded_as_fraud"],
    [false, "disputed", "disputed"],
    [false, "refunded", "refunded"],
    [false, "approved", "approved"],
  ]);
  expect((await stripe.reviews.list()).data).toEqual([]);
  const types = (await eventTypes()).filter((type) => type.startsWith("review."));
  expect(types).toEqual([...Array(4).fill("review.opened"), ...Array(4).fill("review.closed")]);
  expect((await control(`reviews/${data[0]!.id}/close`, {})).status).toBe(409);
  expect((await control(`reviews/${data[0]!.id}/close`, { reason: "bored" })).status).toBe(400);
  expect((await control("reviews/prv_none/close", {})).status).toBe(404);
});

test("any paid charge can be warned of and reviewed, and a warning ended, by the controls", async () => {
  const { stripe, pay, control, eventTypes } = await startPlan();
  const { charge } = await pay();
  await control(`charges/${charge.id}/warn`, {});
  await control(`charges/${charge.id}/review`, {});
  const [warning] = (await stripe.radar.earlyFraudWarnings.list()).data;
  const { body } = await control("demonstration");
  expect(body.signals).toMatchObject([
    { kind: "review", about: charge.id },
    { kind: "early_fraud_warning", about: charge.id, id: warning!.id },
  ]);
  expect((await control(`warnings/${warning!.id}/end`, {})).status).toBe(200);
  expect((await control(`warnings/${warning!.id}/end`, {})).status).toBe(409);
  expect((await control(`charges/${charge.id}/review`, {})).status).toBe(409);
  expect((await eventTypes()).slice(-3)).toEqual([
    "radar.early_fraud_warning.created",
    "review.opened",
    "radar.early_fraud_warning.updated",
  ]);
});

test("the next payout to arrive fails, and the one after it arrives", async () => {
  const { stripe, pay, plan, pass } = await startPlan();
  await pay();
  await pass(3 * day);
  await plan({ payouts: 1 });
  for (const days of [5, 7]) {
    await stripe.payouts.create({ amount: 100, currency: "usd" });
    await pass(days * day);
  }
  expect((await stripe.payouts.list()).data.map(({ status }) => status)).toEqual(["paid", "failed"]);
});

test("a payment without a checkout that is declined is a card error with its intent", async () => {
  const { stripe, plan } = await startPlan();
  await plan({ outcome: "insufficient_funds", payments: 1 });
  const asked: Stripe.PaymentIntentCreateParams = {
    amount: 700,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
  };
  const error = await stripe.paymentIntents.create(asked).catch((refused: unknown) => refused);
  expect(error).toMatchObject({
    type: "StripeCardError",
    statusCode: 402,
    code: "card_declined",
    decline_code: "insufficient_funds",
    payment_intent: { status: "requires_payment_method", amount: 700 },
  });
  expect((await stripe.paymentIntents.create(asked)).status).toBe("succeeded");
});

test("what is planned stays until it is used up, and nonsense is refused", async () => {
  const { control, plan } = await startPlan();
  await plan({ outcome: "decline", payments: 3 });
  await plan({ payouts: 2 });
  expect((await control("plan")).body).toEqual({ outcome: "decline", payments: 3, payouts: 2 });
  for (const wrong of [
    { outcome: "miracle" },
    { outcome: "3ds" },
    { payments: -1 },
    { payouts: 1.5 },
    { refunds: 1 },
  ])
    expect((await control("plan", wrong)).status).toBe(400);
  expect((await control("plan")).body).toEqual({ outcome: "decline", payments: 3, payouts: 2 });
});

test("the last events are shown with their delivery, and a lost one is delivered again", async () => {
  const receiver = await startReceiver();
  const { pay, control } = await startStripe({ webhookUrl: receiver.url, courier: { dropNext: 5 } });
  const { charge } = await pay();
  const shown = (await control("demonstration")).body as {
    courier: { dropNext: number };
    events: { id: string; type: string; delivery: string; about: string }[];
  };
  expect(shown.courier.dropNext).toBe(0);
  expect(shown.events[0]).toMatchObject({ type: "charge.updated", delivery: "dropped", about: charge.id });
  await control(`events/${shown.events[0]!.id}/resend`, {});
  expect((await receiver.waitFor(1))[0]!.event.id).toBe(shown.events[0]!.id);
});
