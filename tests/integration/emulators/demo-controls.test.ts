import { expect, test } from "vitest";
import { readEnv } from "#app/config/env.server.ts";
import { type AppContext, createContext } from "#app/context.server.ts";
import { createDemoStripe } from "#app/integrations/stripe/demo-stripe.server.ts";
import { action, loader } from "#app/routes/panel/demonstration.tsx";
import { readOrder } from "#app/routes/panel/demonstration-form.ts";
import { orderDemonstration } from "#app/use-cases/order-demonstration.server.ts";
import { startReceiver, startStripe } from "./start-stripe.ts";

const secret = "a secret of the tests";

/** What a process is wired with. Nothing is asked of the database. */
function contextOf(variables: Record<string, string>) {
  const env = readEnv({
    DATABASE_URL: "postgresql://127.0.0.1:1/none",
    SITE_URL: "https://esperanza.example",
    APP_SECRET: secret,
    STRIPE_SECRET_KEY: "sk_test_x",
    STRIPE_WEBHOOK_SECRET: "whsec_x",
    RESEND_API_KEY: "re_x",
    MAIL_FROM: "Esperanza <hola@example.org>",
    MAIL_REPLY_TO: "ayuda@example.org",
    ISSUER_NAME: "Fundación Esperanza",
    ISSUER_TAX_ID: "1791234567001",
    ISSUER_ADDRESS: "Quito",
    ISSUER_COUNTRY: "EC",
    PAYER_ACCOUNT: "2200123456",
    PAYER_BIC: "PICHECEQXXX",
    LOG_LEVEL: "silent",
    ...variables,
  });
  return { env, context: createContext(env, { name: "test" }) };
}

async function startControls() {
  const receiver = await startReceiver();
  const started = await startStripe({ webhookUrl: receiver.url });
  const demoPayments = createDemoStripe(started.origin);
  const send = (form: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(form)) data.set(name, value);
    return orderDemonstration({ demoPayments }, readOrder(data));
  };
  return { ...started, receiver, demoPayments, send };
}

test("in production there are no controls: no page, no order taken, and nothing wired to take one", async () => {
  const { env, context } = contextOf({ APP_ENV: "production" });
  expect(context.demoPayments).toBeNull();
  expect(context.demoClock).toBeNull();
  const address = "https://esperanza.example/panel/mandos";
  const asked = { context: context as AppContext & { visitorAddress: null }, params: {} };
  const post = { method: "POST", body: new URLSearchParams({ order: "payments" }) };
  for (const answer of [
    loader({ ...asked, request: new Request(address) }),
    action({ ...asked, request: new Request(address, post) }),
  ])
    await expect(answer).rejects.toMatchObject({ status: 404 });
  // Even with an emulator's address, which a production process refuses to start with.
  const forced = createContext({ ...env, STRIPE_API_BASE: "http://127.0.0.1:1" }, { name: "test" });
  expect(forced.demoPayments).toBeNull();
  expect(await orderDemonstration(forced, { kind: "payouts", payouts: 1 })).toEqual({
    ok: false,
    refusal: { kind: "not_a_demonstration" },
  });
  await Promise.all([context.db.close(), forced.db.close()]);
});

test("a demonstration has them only where an emulator stands for Stripe", async () => {
  const real = contextOf({ APP_ENV: "demo" }).context;
  const emulated = contextOf({ APP_ENV: "demo", STRIPE_API_BASE: "http://127.0.0.1:1" }).context;
  expect(real.demoPayments).toBeNull();
  expect(emulated.demoPayments).not.toBeNull();
  await Promise.all([real.db.close(), emulated.db.close()]);
});

test("what the forms order is what the emulator does, and what the page then shows", async () => {
  const { send, demoPayments, pay, stripe } = await startControls();
  await send({ order: "payments", outcome: "decline", payments: "2" });
  await send({ order: "payouts", payouts: "3" });
  await send({ order: "courier", duplicate: "1", delay: "2", reorder: "si", drop: "0" });
  expect(await demoPayments.read()).toMatchObject({
    plan: { outcome: "decline", payments: 2, payouts: 3 },
    courier: { duplicate: 1, delayMs: 2000, reorder: true, dropNext: 0 },
    events: [],
  });
  expect((await pay()).charge.status).toBe("failed");
  expect(await demoPayments.read()).toMatchObject({
    plan: { payments: 1 },
    events: [{ type: "payment_intent.payment_failed", delivery: "waiting" }, {}, {}],
  });
  await send({ order: "payments", outcome: "success", payments: "5" });
  expect(await demoPayments.read()).toMatchObject({ plan: { payments: 0 } });
  expect((await pay()).charge.status).toBe("succeeded");
  expect((await stripe.charges.list()).data).toHaveLength(2);
});

test("a lost event is delivered again by its button", async () => {
  const { send, demoPayments, pay, receiver } = await startControls();
  await send({ order: "courier", duplicate: "0", delay: "0", drop: "5" });
  await pay();
  const [event] = (await demoPayments.read())!.events;
  expect(event).toMatchObject({ type: "charge.updated", delivery: "dropped" });
  expect(await send({ order: "again", event: event!.id })).toMatchObject({ ok: true });
  expect((await receiver.waitFor(1))[0]!.event.id).toBe(event!.id);
});

test("a signal of fraud is told as over by its button", async () => {
  const { send, demoPayments, pay, stripe } = await startControls();
  await send({ order: "payments", outcome: "review", payments: "1" });
  const { charge } = await pay();
  const [signal] = (await demoPayments.read())!.signals;
  expect(signal).toMatchObject({ kind: "review", about: charge.id });
  expect(await send({ order: "end-signal", signal: signal!.id })).toMatchObject({ ok: true });
  expect((await stripe.reviews.retrieve(signal!.id)).closed_reason).toBe("approved");
  expect((await demoPayments.read())!.signals).toEqual([]);
});

test.each([
  ["won", "won", 2],
  ["withdrawn", "won", 2],
  ["lost", "lost", 1],
  ["lost_and_back", "lost", 2],
])(
  "an open dispute is listed with its deadline, and ends as %s by its button",
  async (end, status, lines) => {
    const { send, demoPayments, pay, control, stripe } = await startControls();
    const { charge } = await pay();
    await control(`charges/${charge.id}/dispute`, { amount: 2000 });
    const [listed] = (await demoPayments.read())!.disputes;
    const told = await stripe.disputes.retrieve(listed!.id);
    expect(listed).toEqual({
      id: told.id,
      kind: "dispute",
      about: charge.id,
      amount: 2000,
      currency: "usd",
      isAnswered: false,
      dueBy: told.evidence_details.due_by,
    });
    expect(await send({ order: "dispute", dispute: listed!.id, act: "answered" })).toMatchObject({
      ok: true,
    });
    expect((await demoPayments.read())!.disputes).toMatchObject([{ id: told.id, isAnswered: true }]);
    expect(await send({ order: "dispute", dispute: listed!.id, act: end })).toMatchObject({ ok: true });
    const ended = await stripe.disputes.retrieve(listed!.id);
    expect(ended.status).toBe(status);
    expect(ended.balance_transactions).toHaveLength(lines);
    expect((await demoPayments.read())!.disputes).toEqual([]);
    expect(await send({ order: "dispute", dispute: listed!.id, act: end })).toMatchObject({ ok: false });
    const { balance_transactions: moved } = await stripe.disputes.retrieve(listed!.id);
    const back = { won: 2000, withdrawn: 2000, lost_and_back: 2000 }[end];
    expect(moved.map(({ amount }) => amount)).toEqual(back ? [-2000, back] : [-2000]);
  },
);

test("a bank gives the half of a dispute back, and then decides: another amount was taken than was told", async () => {
  const { send, demoPayments, pay, control, stripe } = await startControls();
  const { charge } = await pay();
  await control(`charges/${charge.id}/dispute`, { amount: 2001 });
  const dispute = (await demoPayments.read())!.disputes[0]!.id;
  const moved = async () =>
    (await stripe.disputes.retrieve(dispute)).balance_transactions.map(({ amount }) => amount);
  expect(await send({ order: "dispute", dispute, act: "half_back" })).toMatchObject({ ok: true });
  expect(await moved()).toEqual([-2001, 1000]);
  expect((await demoPayments.read())!.disputes).toMatchObject([{ id: dispute }]);
  expect(await send({ order: "dispute", dispute, act: "lost" })).toMatchObject({ ok: true });
  expect((await stripe.disputes.retrieve(dispute)).status).toBe("lost");
  expect(await moved()).toEqual([-2001, 1000]);
});

test.each<Record<string, string>>([
  { order: "dispute", dispute: "du_x", act: "drawn" },
  { order: "dispute", dispute: "../clock", act: "won" },
  { order: "end-signal", signal: "../clock" },
  { order: "everything" },
  { order: "payments", outcome: "miracle", payments: "1" },
  { order: "payments", outcome: "decline", payments: "many" },
  { order: "payments", outcome: "decline", payments: "101" },
  { order: "payouts", payouts: "-1" },
  { order: "courier", duplicate: "6", delay: "0", drop: "0" },
  { order: "courier", duplicate: "0", delay: "601", drop: "0" },
  { order: "courier", duplicate: "0", delay: "0" },
  { order: "again", event: "../../clock" },
])("%j is not an order", async (form) => {
  const { send } = await startControls();
  expect(await send(form)).toEqual({
    ok: false,
    refusal: { kind: "not_an_order" },
  });
});

test("an event that never was, and an emulator that is away, are told", async () => {
  const { send, emulator, demoPayments } = await startControls();
  const away = { ok: false, refusal: { kind: "emulator_away" } };
  expect(await send({ order: "again", event: "evt_none" })).toEqual(away);
  await emulator.close();
  expect(await send({ order: "payouts", payouts: "1" })).toEqual(away);
  expect(await demoPayments.read()).toBeNull();
});
