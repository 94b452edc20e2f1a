import { expect, test } from "vitest";
import { readHeld } from "#app/ledger/balances.server.ts";
import { bankCustody } from "#app/ledger/chart-of-accounts.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { requestStripePayout } from "#app/use-cases/payment/request-stripe-payout.server.ts";
import { sendStripePayouts } from "#app/use-cases/payment/send-stripe-payouts.server.ts";
import { settleStripePayouts } from "#app/use-cases/payment/settle-stripe-payouts.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs, type World } from "../support/world.ts";

const usd = { currency: "USD" } as const;

async function bank(world: World): Promise<bigint> {
  const account = bankCustody(usd);
  return (await readHeld(world.db.sql, [account])).get(account.code)!;
}

/** A funded campaign whose gift of 50.00 is available at Stripe, with what an operator may do about it. */
async function playFunded() {
  const played = await playGifts([{ amount: 5_000n }]);
  const { world, call } = played;
  await world.wait(21 * dayMs);
  await world.settle();
  await endDueCampaigns(world.ports);
  const move = (amount: bigint) => requestStripePayout(world.ports, call.operator, { ...usd, amount });
  return {
    ...played,
    move,
    /** Asks Stripe for it; answers Stripe's id. */
    async sent(amount: bigint): Promise<string> {
      const { stripePayoutId: id } = await must(move(amount));
      expect(await sendStripePayouts(world.ports, { most: 10 })).toBe(1);
      return (await world.db.prisma.stripePayout.findUniqueOrThrow({ where: { id } })).stripeId!;
    },
    payouts: () => world.db.prisma.stripePayout.findMany({ orderBy: { requestedAt: "asc" } }),
  };
}

test("one form moves money once, however often it is sent; with another amount or from another page it is another transfer", async () => {
  const { world, call, payouts } = await playFunded();
  const formId = world.ports.ids.id();
  const send = (amount: bigint, id = formId) =>
    requestStripePayout(world.ports, call.operator, { ...usd, amount, formId: id });
  const [one, same] = await Promise.all([send(1_000n), send(1_000n)]);
  expect(one).toEqual({ ok: true, value: { stripePayoutId: formId } });
  expect(same).toEqual(one);
  expect(await payouts()).toHaveLength(1);
  await must(send(1_001n));
  await must(send(1_000n, world.ports.ids.id()));
  expect((await payouts()).map(({ amount }) => amount).sort()).toEqual([1_000n, 1_000n, 1_001n]);
  await expectBookHolds(world);
});

test("money moves from Stripe to the bank: on its way when Stripe sends it, there when the bank shows it", async () => {
  const { world, sent, payouts, journal } = await playFunded();
  const before = await bank(world);
  await sent(4_000n);
  await world.settle();
  expect(await payouts()).toMatchObject([{ state: "sent", amount: 4_000n }]);
  expect(await bank(world)).toBe(before);
  await expectBookHolds(world);
  await world.wait(2 * dayMs);
  await world.settle();
  expect(await payouts()).toMatchObject([{ state: "arrived", arrivedAt: expect.any(Date) }]);
  expect(await bank(world)).toBe(before + 4_000n);
  expect(await journal()).toMatchInlineSnapshot(`
    "
    campaign-closed      (nothing moves)
    stripe-payout-created stripe:in-transit                                   40.00
                         stripe:clearing                                                  40.00
    stripe-payout-arrived bank:custody                                        40.00
                         stripe:in-transit                                                40.00
    "
  `);
  await expectBookHolds(world);
});

test("one that fails is at Stripe again, before the bank showed it and after", async () => {
  const { world, sent, payouts, journal } = await playFunded();
  const before = await bank(world);
  const first = await sent(1_000n);
  await world.control(`payouts/${first}/fail`, {});
  await world.settle();
  await sent(2_000n);
  await world.wait(2 * dayMs);
  await world.settle();
  const [, second] = await payouts();
  await world.control(`payouts/${second!.stripeId}/fail`, {});
  await world.settle();
  await world.settle();
  expect(await payouts()).toMatchObject([
    { state: "failed", arrivedAt: null, failure: "The bank account has been closed." },
    { state: "failed", arrivedAt: expect.any(Date) },
  ]);
  expect(await bank(world)).toBe(before);
  expect(await journal()).toMatchInlineSnapshot(`
    "
    campaign-closed      (nothing moves)
    stripe-payout-created stripe:in-transit                                   10.00
                         stripe:clearing                                                  10.00
    stripe-payout-failed stripe:clearing                                     10.00
                         stripe:in-transit                                                10.00
    stripe-payout-created stripe:in-transit                                   20.00
                         stripe:clearing                                                  20.00
    stripe-payout-arrived bank:custody                                        20.00
                         stripe:in-transit                                                20.00
    stripe-payout-failed stripe:clearing                                     20.00
                         stripe:in-transit                                                20.00
    stripe-payout-taken-back stripe:in-transit                                   20.00
                         bank:custody                                                     20.00
    "
  `);
  await expectBookHolds(world);
});

test("a payout made and cancelled in Stripe's dashboard, and a top-up, are booked by their lines", async () => {
  const { world, journal, payouts } = await playFunded();
  const answer = await world.ports.payments.createPayout({
    payoutId: "made elsewhere",
    amount: 700n,
    ...usd,
  });
  if (!answer.ok) throw new Error(answer.refusal.message);
  await world.control(`payouts/${answer.value.stripePayoutId}/cancel`, {});
  await world.control("topups", { amount: 3_000 });
  await world.settle();
  expect(await payouts()).toMatchObject([{ state: "failed", requestedBy: null }]);
  expect(await journal()).toMatchInlineSnapshot(`
    "
    campaign-closed      (nothing moves)
    stripe-payout-created stripe:in-transit                                    7.00
                         stripe:clearing                                                   7.00
    stripe-payout-failed stripe:clearing                                      7.00
                         stripe:in-transit                                                 7.00
    stripe-topped-up     stripe:clearing                                     30.00
                         bank:custody                                                     30.00
    "
  `);
  await expectBookHolds(world);
});

test("told backwards, a payout that arrived and then failed leaves the bank with what it had", async () => {
  const { world, sent, payouts } = await playFunded();
  const { ports } = world;
  const before = await bank(world);
  const stripeId = await sent(2_000n);
  await world.wait(2 * dayMs);
  await world.control(`payouts/${stripeId}/fail`, {});
  const answer = await ports.payments.listEvents({ since: new Date(0) });
  if (!answer.ok) throw new Error(answer.refusal.message);
  const told = answer.value.filter(({ type }) => type.startsWith("payout.")).toReversed();
  expect(told.map(({ type }) => type)).toEqual([
    "payout.failed",
    "payout.paid",
    "payout.updated",
    "payout.created",
  ]);
  for (const event of told) {
    await keepEvents(ports.db, [event], { receivedAt: world.now() });
    await settlePayments(ports, { most: 10 });
    await settleStripePayouts(ports);
  }
  await world.settle();
  expect(await payouts()).toMatchObject([{ state: "failed", told: "failed" }]);
  expect(await bank(world)).toBe(before);
  await expectBookHolds(world);
});

test("never more moves than is available and no refund could need, and two requests do not move it twice", async () => {
  const { world, call, campaignId, move } = await playFunded();
  const free = 5_000n - 175n;
  expect(await move(0n)).toEqual({ ok: false, refusal: { kind: "amount_missing" } });
  expect(await move(free + 1n)).toEqual({ ok: false, refusal: { kind: "more_than_movable", movable: free } });
  const answers = await Promise.all([move(3_000n), move(3_000n)]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  await world.db.sql.query("update campaign set state = 'collecting' where id = $1", [campaignId]);
  expect(await move(1n)).toEqual({ ok: false, refusal: { kind: "more_than_movable", movable: 0n } });
  expect(await requestStripePayout(world.ports, call.ana, { ...usd, amount: 1n })).toEqual({
    ok: false,
    refusal: { kind: "not_allowed" },
  });
});

test("a payout whose answer never came is looked for and made once; one that Stripe refuses waits for nobody", async () => {
  const { world, move, payouts } = await playFunded();
  await must(move(1_000n));
  world.emulator.orderFault({ method: "POST", path: "/v1/payouts", answer: "cut", moment: "after", next: 2 });
  expect(await sendStripePayouts(world.ports, { most: 10 })).toBe(0);
  await world.wait(3_600_000);
  expect(await sendStripePayouts(world.ports, { most: 10 })).toBe(1);
  await world.settle();
  await must(move(2_000n));
  await world.control("payouts/sweep", { currency: "usd" });
  expect(await sendStripePayouts(world.ports, { most: 10 })).toBe(0);
  await world.settle();
  expect((await payouts()).map(({ state, amount }) => `${state} ${amount}`)).toEqual([
    "sent 1000",
    "refused 2000",
    "sent 3825",
  ]);
  await expectBookHolds(world);
});
