import { expect, test } from "vitest";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { retryParkedEvents } from "#app/use-cases/payment/retry-parked-events.server.ts";
import { launchCampaign, openFundedCall, startGift } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../../support/world.ts";
import { startWebhook } from "./start-webhook.ts";
import { checkoutCompleted, checkoutExpired, paymentSucceeded } from "./stripe-event.ts";

const stranger = "019ab3c4-0000-7000-8000-00000000dead";

test("an event of a type nobody knows is kept and parked, and nothing moves", async () => {
  const { webhook, entries, world } = await startedGift();
  const before = await entries();
  const event = {
    ...checkoutExpired({ donationId: stranger, id: "evt_new" }, world.now()),
    type: "climate.order.created",
  };
  expect(await webhook.deliver(event)).toBe(200);
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toEqual({ evt_new: "parked: event type climate.order.created" });
  expect(await entries()).toEqual(before);
  await expectBookHolds(world);
});

test("what the version before parked is read again by this one, unless its money is in the book; what is still new stays", async () => {
  const { webhook, entries, donationId, held, world } = await startedGift();
  const { ports } = world;
  const parkedBefore = (event: { id: string; type: string }) =>
    keepEvents(
      world.db,
      [
        {
          ...{ id: event.id, type: event.type, apiVersion: null, createdAt: world.now() },
          ...{ payload: JSON.stringify(event), observation: { kind: "not_understood", why: "new" } },
        },
      ],
      { receivedAt: world.now() },
    );
  await parkedBefore(checkoutCompleted({ donationId, amount: 2_000n, id: "evt_paid" }, world.now()));
  await parkedBefore({
    ...checkoutExpired({ donationId: stranger, id: "evt_new" }, world.now()),
    type: "climate.order.created",
  });
  await webhook.deliver(
    checkoutCompleted(
      { donationId: stranger, amount: 700n, payment: "pi_x", id: "evt_stranger" },
      world.now(),
    ),
  );
  await webhook.settleInbox();
  const before = await entries();
  expect(await retryParkedEvents(ports, { kind: "visitor" })).toMatchObject({
    refusal: { kind: "not_allowed" },
  });
  expect(await retryParkedEvents(ports, { kind: "system" })).toMatchObject({ value: { retried: 1 } });
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toEqual({
    evt_paid: "settled",
    evt_new: "parked: new",
    evt_stranger: "parked: unknown donation",
  });
  expect((await entries()).length).toBeGreaterThan(before.length);
  expect(await held("suspense")).toBe(700n);
  expect(await retryParkedEvents(ports, { kind: "system" })).toMatchObject({ value: { retried: 0 } });
  await expectBookHolds(world);
});

test.each([
  ["an id of ours that no donation has", stranger],
  ["another system's words", "order 77"],
])("money for a donation we do not know waits in suspense: %s", async (_, donationId) => {
  const { webhook, held, world } = await startedGift();
  await webhook.deliver(
    checkoutCompleted({ donationId, amount: 700n, payment: "pi_stranger", id: "evt_1" }, world.now()),
  );
  await webhook.deliver(
    paymentSucceeded({ donationId, amount: 700n, payment: "pi_stranger", id: "evt_2" }, world.now()),
  );
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toEqual({
    evt_1: "parked: unknown donation",
    evt_2: "parked: unknown donation",
  });
  expect(await held("suspense")).toBe(700n);
  await expectBookHolds(world);
});

test.each([
  ["less", 1_999n, "usd", "parked: amount 1999, not 2000", 1_999n],
  ["more", 2_001n, "usd", "parked: amount 2001, not 2000", 2_001n],
  ["another currency", 2_000n, "pen", "parked: currency PEN, not USD", 2_000n],
  ["a currency without a book", 2_000n, "eur", "parked: currency EUR, not USD", 0n],
])(
  "a payment of %s is parked with its money, and gets no match",
  async (_, amount, currency, outcome, parked) => {
    const { webhook, held, donationId, donation, world } = await startedGift();
    await webhook.deliver(checkoutCompleted({ donationId, amount, currency }, world.now()));
    await webhook.settleInbox();
    expect(await webhook.outcomes()).toEqual({ [`evt_cs_${donationId}`]: outcome });
    expect(await donation()).toMatchObject({ state: "parked", match: 0n, matchStatus: "expired" });
    expect(await held("suspense")).toBe(parked);
    // The second event about it, and the checkout's end, change nothing any more.
    await webhook.deliver(paymentSucceeded({ donationId, amount, currency }, world.now()));
    await webhook.deliver(checkoutExpired({ donationId }, world.now()));
    await webhook.settleInbox();
    expect(await held("suspense")).toBe(parked);
    await expectBookHolds(world);
  },
);

test("a parked payment does not keep its campaign from its end", async () => {
  const { webhook, donationId, world, campaignId } = await startedGift();
  await webhook.deliver(checkoutCompleted({ donationId, amount: 1_999n }, world.now()));
  await webhook.settleInbox();
  await world.wait(21 * dayMs);
  expect(await endDueCampaigns(world.ports)).toBe(1);
  expect(await world.db.prisma.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({
    state: "failed",
  });
  await expectBookHolds(world);
});

test("one event sent five times, at once and later, is one donation", async () => {
  const { webhook, donationId, donation, captures, world } = await startedGift();
  const event = checkoutCompleted({ donationId, amount: 2_000n }, world.now());
  expect(await Promise.all([1, 2, 3, 4].map(() => webhook.deliver(event)))).toEqual([200, 200, 200, 200]);
  await webhook.settleInbox();
  expect(await webhook.deliver(event)).toBe(200);
  await webhook.settleInbox();
  expect(await captures()).toBe(1);
  expect(await donation()).toMatchObject({ state: "paid", match: 2_000n });
  expect(await webhook.outcomes()).toEqual({ [event.id]: "settled" });
  await expectBookHolds(world);
});

const twoWords = [
  ["in one round", false],
  ["one round each", true],
] as const;

test.each(twoWords)(
  "two events about one payment in reverse order are one donation, %s",
  async (_, isApart) => {
    const { webhook, donationId, captures, world } = await startedGift();
    const paid = paymentSucceeded({ donationId, amount: 2_000n }, new Date(world.now().getTime() + 5_000));
    const completed = checkoutCompleted({ donationId, amount: 2_000n }, world.now());
    await webhook.deliver(paid);
    if (isApart) await webhook.settleInbox();
    await webhook.deliver(completed);
    await webhook.settleInbox();
    expect(await captures()).toBe(1);
    expect(await webhook.outcomes()).toEqual({ [paid.id]: "settled", [completed.id]: "duplicate" });
    await expectBookHolds(world);
  },
);

test("a second payment for one donation waits in suspense", async () => {
  const { webhook, donationId, captures, held, world } = await startedGift();
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n }, world.now()));
  await webhook.deliver(paymentSucceeded({ donationId, amount: 2_000n, payment: "pi_second" }, world.now()));
  await webhook.settleInbox();
  expect(await captures()).toBe(1);
  expect(await held("suspense")).toBe(2_000n);
  expect(await webhook.outcomes()).toMatchObject({
    [`evt_pi_${donationId}`]: "parked: paid by another payment too",
  });
  await expectBookHolds(world);
});

test("a later event that names another amount for a payment that is booked changes nothing and is parked", async () => {
  const { webhook, donationId, captures, held, donation, world } = await startedGift();
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n }, world.now()));
  await webhook.settleInbox();
  await webhook.deliver(paymentSucceeded({ donationId, amount: 1_500n }, world.now()));
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toMatchObject({
    [`evt_pi_${donationId}`]: expect.stringMatching(/^parked: /),
  });
  expect(await captures()).toBe(1);
  expect(await held("suspense")).toBe(0n);
  expect(await donation()).toMatchObject({ state: "paid", match: 2_000n });
  await expectBookHolds(world);
});

test("the end of a checkout told after its payment changes nothing", async () => {
  const { webhook, donationId, donation, world } = await startedGift();
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n }, world.now()));
  await webhook.deliver(checkoutExpired({ donationId }, world.now()));
  await webhook.settleInbox();
  expect(await webhook.outcomes()).toMatchObject({ [`evt_ex_${donationId}`]: "duplicate" });
  expect(await donation()).toMatchObject({ state: "paid", match: 2_000n, matchStatus: "paid" });
  await expectBookHolds(world);
});

test("a payment told after the end of its checkout is decided anew, by what the fund has then", async () => {
  const { webhook, donationId, donation, world, campaignId } = await startedGift({ deposit: 2_000n });
  await webhook.deliver(checkoutExpired({ donationId }, world.now()));
  await webhook.settleInbox();
  expect(await donation()).toMatchObject({ state: "abandoned", match: 0n });
  // Meanwhile another donor takes a part of the fund that became free.
  const other = await startGift(world, { campaignId, amount: 1_500n, donor: "jorge" });
  await webhook.deliver(checkoutCompleted({ donationId: other.donationId, amount: 1_500n }, world.now()));
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n }, world.now()));
  await webhook.settleInbox();
  expect(await donation()).toMatchObject({ state: "paid", match: 500n, matchLimit: "funds_exhausted" });
  await expectBookHolds(world);
});

test("a payment for a campaign that failed meanwhile is booked and refunded, once", async () => {
  const { webhook, donationId, donation, world } = await startedGift();
  await webhook.deliver(checkoutExpired({ donationId }, world.now()));
  await webhook.settleInbox();
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await webhook.deliver(checkoutCompleted({ donationId, amount: 2_000n }, world.now()));
  await webhook.deliver(paymentSucceeded({ donationId, amount: 2_000n }, world.now()));
  await webhook.settleInbox();
  expect(await donation()).toMatchObject({ state: "refund_due", match: 0n });
  expect(await world.db.prisma.refund.findMany()).toMatchObject([
    { amount: 2_000n, reason: "campaign_over" },
  ]);
  await expectBookHolds(world);
});

test("sixty donors pay at once, every event comes twice, settlers compete, and each is booked once", async () => {
  const { world, webhook, campaignId } = await startedGift({ deposit: 1_000_000n });
  const gifts = [];
  for (let donor = 0; donor < 60; donor++) {
    gifts.push(
      await startGift(world, { campaignId, amount: 1_000n + BigInt(donor), donor: `donor${donor}` }),
    );
  }
  const calls = gifts.flatMap(({ donationId }, donor) => {
    const told = { donationId, amount: 1_000n + BigInt(donor) };
    const events = [checkoutCompleted(told, world.now()), paymentSucceeded(told, world.now())];
    return [...events, ...events].map((event) => webhook.deliver(event));
  });
  const competing = [webhook.settleInbox(), webhook.settleInbox()];
  expect(new Set(await Promise.all(calls))).toEqual(new Set([200]));
  await Promise.all([...competing, webhook.settleInbox(), webhook.settleInbox(), webhook.settleInbox()]);
  const outcomes = Object.values(await webhook.outcomes());
  expect(outcomes).toHaveLength(120);
  expect(outcomes.filter((outcome) => outcome === "settled")).toHaveLength(60);
  expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(60);
  expect(await world.db.sql.query("select from inbox")).toEqual([]);
  expect(await world.db.sql.query("select from entry where kind = 'donation-captured'")).toHaveLength(60);
  await expectBookHolds(world);
});

/** A donor has begun to give 20.00, with a checkout at Stripe; what is told of it comes by webhook. */
async function startedGift({ deposit }: { deposit?: bigint } = {}) {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit });
  const { campaignId } = await launchCampaign(world, call, { goal: 100_000n });
  const { donationId } = await startGift(world, { campaignId, amount: 2_000n, donor: "carmen" });
  const webhook = await startWebhook(world);
  return { world, webhook, campaignId, donationId, ...readers(world, donationId) };
}

function readers({ db }: World, donationId: string) {
  return {
    donation: () => db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } }),
    entries: () => db.sql.query("select id, kind from entry order by id"),
    async captures() {
      return (await db.sql.query("select from entry where kind = 'donation-captured'")).length;
    },
    /** What a liability holds, in all currencies together. */
    async held(code: string) {
      const rows = await db.sql.query<{ amount: bigint }>(
        "select b.amount from balance b join account a on a.id = b.account_id where a.code = $1",
        [code],
      );
      return rows.reduce((sum, { amount }) => sum - amount, 0n);
    },
  };
}
