import { expect, test } from "vitest";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

const minuteMs = 60_000;

test("a reservation nobody pays ends when Stripe says that its checkout is over", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 2_000n });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await startGift(world, { campaignId, amount: 2_000n, promised: 2_000n });
  const fund = () => world.db.prisma.matchFundPosition.findUniqueOrThrow({ where: { fundId: call.fundId } });
  expect(await fund()).toMatchObject({ available: 0n, reserved: 2_000n });

  await world.wait(30 * minuteMs);
  expect(await endOverdueCheckouts(world.ports, { most: 10 })).toBe(0);
  await world.wait(7 * minuteMs);
  expect(await endOverdueCheckouts(world.ports, { most: 10 })).toBe(1);
  expect(await fund()).toMatchObject({ available: 2_000n, reserved: 0n });
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "abandoned",
    matchLimit: "expired",
  });
  await expectBookHolds(world);
});

test("a declined card keeps the reservation, and another card pays it", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId, sessionId } = await startGift(world, { campaignId, amount: 2_000n });
  await world.control(`sessions/${sessionId}/pay`, { card: "decline" }).catch(() => {});
  await world.settle();
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "started",
    matchStatus: "reserved",
  });
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  await world.settle();
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "paid",
    match: 2_000n,
  });
  await expectBookHolds(world);
});

test("a donor is not sent to pay for less match than was shown", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 1_500n });
  const { campaignId } = await launchCampaign(world, call);
  const answer = await startDonation(world.ports, {
    ...form(world.ports.ids.token()),
    campaignId,
    promisedMatch: 2_000n,
  });
  expect(answer).toEqual({
    ok: false,
    refusal: { kind: "match_changed", promised: 2_000n, available: 1_500n },
  });
  expect(await world.db.prisma.donation.count()).toBe(0);
});

test("two clicks on pay, at once or one after the other, are one donation with one checkout", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const input = { ...form(world.ports.ids.token()), campaignId, promisedMatch: 2_000n };
  const answers = await Promise.all([
    must(startDonation(world.ports, input)),
    must(startDonation(world.ports, input)),
  ]);
  const later = await must(startDonation(world.ports, input));
  expect(new Set([...answers, later].map(({ url }) => url)).size).toBe(1);
  expect(await world.db.prisma.donation.count()).toBe(1);
  await expectBookHolds(world);
});

test("the return page settles what no event has told yet, and the event that comes later changes nothing", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId, sessionId } = await startGift(world, { campaignId, amount: 2_000n });
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  await convergeDonation(world.ports, donationId);
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "paid",
  });
  await world.settle();
  await expectBookHolds(world);
});

test("money that arrives after the campaign failed goes back by itself", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 90_000n });
  const { donationId, sessionId } = await startGift(world, { campaignId, amount: 2_000n });
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  // The event is lost and the reservation ended by hand, as after a long outage.
  await world.db.transaction(async (sql) => {
    const { settleObservations } = await import("#app/use-cases/donation/settle-observations.server.ts");
    const observation = { kind: "checkout_expired", donationId, sessionId, at: world.now() } as const;
    await settleObservations(sql, world.ports, { observations: [{ observation, source: "test" }] });
  });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await world.settle();
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  const donation = await world.db.prisma.donation.findUnique({
    where: { id: donationId },
    include: { refunds: true },
  });
  expect(donation).toMatchObject({
    state: "refunded",
    matchLimit: "campaign_failed",
    refunds: [{ reason: "campaign_over", state: "succeeded" }],
  });
  await expectBookHolds(world);
});

test("at the close of a retroactive call, match freed by a campaign that lapsed goes to donations below their due", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, {
    deposit: 3_000n,
    terms: { retroactive: true, gate: { minimumDonors: 2 } },
  });
  const lapses = await launchCampaign(world, call, { title: "Una", goal: 9_000n });
  const stays = await launchCampaign(world, call, { title: "Otra", goal: 5_500n });
  await give(world, { campaignId: lapses.campaignId, amount: 2_000n, donor: "solo" });
  await give(world, { campaignId: stays.campaignId, amount: 2_000n, donor: "carmen" });
  const { donationId } = await give(world, { campaignId: stays.campaignId, amount: 2_000n, donor: "jorge" });
  const match = async () =>
    (await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } })).match;
  expect(await match()).toBe(0n);

  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  expect(await world.db.prisma.campaign.findUnique({ where: { id: stays.campaignId } })).toMatchObject({
    state: "collecting",
  });
  await world.wait(10 * dayMs);
  expect(await closeCall(world.ports, call.callId)).toMatchObject({ ok: true });
  await endDueCampaigns(world.ports);

  expect(await match()).toBe(1_000n);
  expect(await world.db.prisma.campaign.findUnique({ where: { id: stays.campaignId } })).toMatchObject({
    state: "funded",
  });
  expect(await world.db.prisma.campaign.findUnique({ where: { id: lapses.campaignId } })).toMatchObject({
    state: "failed",
  });
  await expectBookHolds(world);
});

function form(accessToken: string) {
  return {
    amount: 2_000n,
    tip: 0n,
    feeCover: 0n,
    email: "carmen@example.org",
    name: null,
    message: null,
    isAnonymous: true,
    locale: "es" as const,
    accessToken,
    address: null,
  };
}

test("a checkout that cannot be ended holds up no other", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const broken = await startGift(world, { campaignId, amount: 500n, donor: "rosa" });
  await world.wait(60_000);
  const other = await startGift(world, { campaignId, amount: 500n, donor: "luis" });
  await world.wait(dayMs);
  const payments = {
    ...world.ports.payments,
    async expireCheckout(sessionId: string) {
      if (sessionId === broken.sessionId) throw new Error("answered what nobody expected");
      return world.ports.payments.expireCheckout(sessionId);
    },
  };
  await expect(endOverdueCheckouts({ ...world.ports, payments }, { most: 10 })).rejects.toThrow(
    "1 of 2 could not be done",
  );
  const stateOf = async ({ donationId: id }: { donationId: string }) =>
    (await world.db.prisma.donation.findUniqueOrThrow({ where: { id } })).state;
  expect([await stateOf(broken), await stateOf(other)]).toEqual(["started", "abandoned"]);
  await expectBookHolds(world);
});
