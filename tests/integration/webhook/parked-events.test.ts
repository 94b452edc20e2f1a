import { expect, test } from "vitest";
import { readParkedEvents } from "#app/queries/panel/parked-events.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { retryParkedEvents } from "#app/use-cases/payment/retry-parked-events.server.ts";
import { otherProcess } from "../../concurrency/race.ts";
import { launchCampaign, openFundedCall, startGift } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { createWorld } from "../../support/world.ts";
import { startWebhook } from "./start-webhook.ts";
import { checkoutCompleted, checkoutExpired } from "./stripe-event.ts";

/** A donor has begun to give 20.00; what Stripe tells of it comes by webhook, or is parked already. */
async function startedGift() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await startGift(world, { campaignId, amount: 2_000n });
  const webhook = await startWebhook(world);
  const keep = (events: { id: string; type: string }[], observation: object, receivedAt = world.now()) =>
    keepEvents(
      world.db,
      events.map((event) => ({
        ...{ id: event.id, type: event.type, apiVersion: null, createdAt: receivedAt },
        ...{ payload: JSON.stringify(event), observation: observation as never },
      })),
      { receivedAt },
    );
  return { world, webhook, donationId, keep };
}

test("a payment in a currency without a book, of which the book has nothing, is still parked when it is read again", async () => {
  const { webhook, donationId, world } = await startedGift();
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n, currency: "eur" }, world.now()));
  await webhook.settleInbox();
  const before = await webhook.outcomes();
  expect(Object.values(before)).toEqual(["parked: currency EUR, not USD"]);
  expect(await retryParkedEvents(world.ports, { kind: "system" })).toMatchObject({ value: { retried: 1 } });
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toEqual(before);
  await expectBookHolds(world);
});

test("a payment that is parked is listed once, whatever number of events tell of it", async () => {
  const { webhook, donationId, world, keep } = await startedGift();
  const of = { donationId, amount: 2_100n };
  await webhook.deliver(checkoutCompleted({ ...of, id: "evt_one" }, world.now()));
  await webhook.deliver(checkoutCompleted({ ...of, id: "evt_two" }, world.now()));
  await keep([{ id: "evt_other", type: "climate.order.created" }], { kind: "not_understood", why: "new" });
  await webhook.settleInbox();
  const [one, other, ...rest] = await readParkedEvents(world.db.sql);
  expect(rest).toEqual([]);
  expect([one, other]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        payment: expect.stringMatching(/^pi_/),
        types: ["checkout.session.completed"],
        detail: "amount 2100, not 2000",
      }),
      expect.objectContaining({ payment: null, types: ["climate.order.created"], detail: "new" }),
    ]),
  );
});

test("an event that is understood now is found behind any number that are still new", async () => {
  const { webhook, donationId, world, keep } = await startedGift();
  const strange = { ...checkoutExpired({ donationId }, world.now()), type: "climate.order.created" };
  const many = Array.from({ length: 1_001 }, (_, number) => ({ ...strange, id: `evt_new${number}` }));
  const unknown = { kind: "not_understood", why: "new" };
  await keep(many, unknown);
  const later = new Date(world.now().getTime() + 1_000);
  await keep([checkoutCompleted({ donationId, amount: 2_000n, id: "evt_paid" }, later)], unknown, later);
  await webhook.settleInbox();
  expect(await retryParkedEvents(world.ports, { kind: "system" })).toMatchObject({ value: { retried: 1 } });
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toMatchObject({ evt_paid: "settled", evt_new0: "parked: new" });
});

test("a fault that passes parks nothing: the event waits, and is settled by the next round", async () => {
  const { webhook, donationId, world } = await startedGift();
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n, id: "evt_paid" }, world.now()));
  let begun = 0;
  const transaction: typeof world.db.transaction = (work) =>
    world.db.transaction(async (sql) => {
      begun += 1;
      // Both with others and alone its connection is cut by the database.
      if (begun <= 2) await sql.query("select pg_terminate_backend(pg_backend_pid())");
      return work(sql);
    });
  const cut = { ...world.ports, db: { ...world.db, transaction } };
  await expect(settlePayments(cut, { most: 200 })).rejects.toThrow();
  expect(begun).toBe(2);
  expect(await webhook.outcomes()).toEqual({ evt_paid: null });
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toEqual({ evt_paid: "settled" });
  await expectBookHolds(world);
});

test("an event that cannot be settled is parked itself, though another process has it in hand: never the one behind it", async () => {
  const { webhook, donationId, world, keep } = await startedGift();
  const broken = { kind: "signalled", signalId: "s", cause: "review", paymentIntentId: "pi", reason: "r" };
  const strange = { id: "evt_broken", type: "review.opened" };
  await keep([strange], { ...broken, toldAt: "no moment", overAs: null, at: world.now() });
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n, id: "evt_paid" }, world.now()));
  const other = otherProcess(world);
  let [begun, letGo, holding] = [0, () => {}, Promise.resolve()];
  const inHand = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const transaction: typeof world.db.transaction = async (work) => {
    begun += 1;
    // The first tries both, the second the broken one alone, the third parks it.
    if (begun === 3)
      await new Promise<void>((isTaken) => {
        holding = other.db.transaction(async (sql) => {
          await sql.query("select from inbox where event_id = 'evt_broken' for update");
          isTaken();
          await inHand;
        });
      });
    return world.db.transaction(work);
  };
  await settlePayments({ ...world.ports, db: { ...world.db, transaction } }, { most: 200 });
  letGo();
  await holding;
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toEqual({
    evt_broken: expect.stringContaining("parked: error: invalid input syntax"),
    evt_paid: "settled",
  });
  await expectBookHolds(world);
});
