import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { launchCampaign, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { until } from "../integration/start/run-start.ts";
import { startWebhook } from "../integration/webhook/start-webhook.ts";
import { checkoutCompleted } from "../integration/webhook/stripe-event.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, type World } from "../support/world.ts";
import { otherProcess } from "./race.ts";

async function startSettler(world: World): Promise<ChildProcess> {
  const child = fork("tests/support/settler-process.ts", [], {
    execArgv: ["--import", "tsx"],
    silent: true,
    env: { ...process.env, DATABASE_URL: world.db.url, NOW: world.now().toISOString() },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  return child;
}

async function settleInProcess(child: ChildProcess): Promise<{ taken: number; complaints: string[] }> {
  child.send("go");
  const [answer] = (await once(child, "message")) as [{ taken: number; complaints: string[] }];
  return answer;
}

test("two settlers in processes of their own settle one inbox once, and neither complains", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: { minimumDonors: 3 } } });
  const { campaignId } = await launchCampaign(world, call);
  const gifts = [];
  for (let number = 0; number < 40; number++)
    gifts.push(await startGift(world, { campaignId, amount: 1_000n, donor: `donor${number % 12}` }));
  const at = world.now();
  const told = gifts.flatMap(({ donationId, sessionId }, number) => {
    const paymentIntentId = `pi_${number}`;
    const paid = { kind: "paid", donationId, paymentIntentId, amount: 1_000n, currency: "USD", at } as const;
    const over = { kind: "checkout_expired", donationId, sessionId, at } as const;
    const observations: PaymentObservation[] = number % 5 === 0 ? [over, paid, paid] : [paid, paid];
    return observations.map((observation, index) => ({
      id: `evt_${number}_${index}`,
      type: observation.kind,
      apiVersion: null,
      createdAt: at,
      payload: "{}",
      observation,
    }));
  });
  const settlers = [await startSettler(world), await startSettler(world)];
  await keepEvents(world.db, told, { receivedAt: at });
  const answers = await Promise.all(settlers.map(settleInProcess));

  expect(answers.flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(answers.reduce((sum, { taken }) => sum + taken, 0)).toBe(told.length);
  const captured = await world.db.sql.query("select from entry where kind = 'donation-captured'");
  expect(captured).toHaveLength(40);
  const outcomes = await world.db.sql.query<{ outcome: string; count: number }>(
    "select outcome, count(*)::int as count from stripe_event where type = 'paid' group by outcome order by outcome",
  );
  expect(outcomes).toEqual([
    { outcome: "duplicate", count: 40 },
    { outcome: "settled", count: 40 },
  ]);
  expect(await world.db.prisma.inbox.count()).toBe(0);
  await expectBookHolds(world);
}, 60_000);

test("the same event delivered to two web processes at once is kept by one and settled once", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const webs = [
    await startWebhook(world, otherProcess(world)),
    await startWebhook(world, otherProcess(world)),
  ];
  const events = [];
  for (let number = 0; number < 15; number++) {
    const { donationId } = await startGift(world, {
      campaignId,
      amount: 1_000n,
      donor: `donor${number % 10}`,
    });
    events.push(checkoutCompleted({ donationId, amount: 1_000n }, world.now()));
  }
  const deliveries = events.flatMap((event) =>
    webs.flatMap((web) => [web.deliver(event), web.deliver(event)]),
  );
  expect(new Set(await Promise.all(deliveries))).toEqual(new Set([200]));
  expect(await world.db.prisma.stripeEvent.count()).toBe(15);
  expect(await world.db.prisma.inbox.count()).toBe(15);
  await Promise.all(webs.map((web) => web.settleInbox()));
  expect(new Set(Object.values(await webs[0]!.outcomes()))).toEqual(new Set(["settled"]));
  const captured = await world.db.sql.query("select from entry where kind = 'donation-captured'");
  expect(captured).toHaveLength(15);
  await expectBookHolds(world);
});

test("a settler whose connection breaks in a transaction goes on with another one", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await startGift(world, { campaignId, amount: 1_000n });
  const at = world.now();
  const paid = {
    kind: "paid",
    donationId,
    paymentIntentId: "pi_1",
    amount: 1_000n,
    currency: "USD",
    at,
  } as const;
  const event = {
    id: "evt_1",
    type: "paid",
    apiVersion: null,
    createdAt: at,
    payload: "{}",
    observation: paid,
  };
  await keepEvents(world.db, [event], { receivedAt: at });
  const settler = await startSettler(world);
  const ended = once(settler, "exit").then(() => null);
  const settled = await world.db.transaction(async (sql) => {
    await lockCalls(sql, [call.callId]);
    const answer = Promise.race([settleInProcess(settler), ended]);
    await until(() => endWaiting(world), { holds: (count) => count > 0, withinMs: 10_000 });
    return { answer };
  });
  expect(await settled.answer).toMatchObject({ taken: 1 });
}, 60_000);

/** Ends the connections that wait for a lock; answers how many there were. */
async function endWaiting({ db }: World): Promise<number> {
  const rows = await db.sql.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
}
