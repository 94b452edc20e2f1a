import { expect, test } from "vitest";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { payAndArrive } from "../factories/payouts.ts";
import {
  give,
  launchCampaign,
  must,
  openFundedCall,
  payLate,
  releaseFirst,
  startGift,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

test("a supplement beside a gift that was released, given back in part and is disputed for the rest keeps every promise", async () => {
  const { world, call, campaignId, given, dispute } = await playGifts([{ amount: 2_000n }]);
  const { ports } = world;
  await payLate(world, { campaignId, amount: 3_000n, donor: "late" });
  await world.wait(21 * dayMs);
  const releaseId = await releaseFirst(world, call, campaignId);
  await must(refundDonation(ports, call.operator, { donationId: given[0]!, amount: 800n, note: "a part" }));
  await sendRefunds(ports, { most: 5 });
  await world.settle();
  await dispute(given[0]!, { amount: 1_200 });
  await world.settle();
  await payAndArrive(world, call, releaseId);
  const { id } = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const supplement = await must(proposeRelease(ports, call.operator, id));
  expect(supplement.total).toBeGreaterThan(0n);
  await must(
    decideRelease(ports, call.luis, { releaseId: supplement.releaseId, isApproved: true, reason: "" }),
  );
  await expectBookHolds(world);
});

test("a line of Stripe's that nobody knows waits in suspense, and no promise is broken by what comes later", async () => {
  const { world } = await playGifts([{ amount: 2_000n }]);
  const feeAt = (hours: number) => {
    const at = new Date(world.now().getTime() + hours * 3_600_000);
    const money = { amount: -500n, fee: 0n, net: -500n, currency: "USD" };
    const none = { source: null, paymentIntentId: null };
    return { id: `txn_${hours}`, type: "stripe_fee", ...money, ...none, createdAt: at, availableAt: at };
  };
  await settleBalanceLines(world.ports, [feeAt(0)]);
  await settleBalanceLines(world.ports, [feeAt(2)]);
  await expectBookHolds(world);
});

test("a reservation that ends and its payment, told in one batch, are a late gift like those told apart", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 2_500n, terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  const late = await startGift(world, { campaignId, amount: 2_000n, donor: "late", promised: 2_000n });
  await give(world, { campaignId, amount: 500n, donor: "quick" });
  const quick = await startGift(world, { campaignId, amount: 2_000n, donor: "quicker" });
  const at = world.now();
  const ends = ({ donationId, sessionId }: typeof late) => ({
    observation: { kind: "checkout_expired", donationId, sessionId, at } as const,
    source: `end of ${sessionId}`,
  });
  const pays = ({ donationId, sessionId }: typeof late) => ({
    observation: {
      ...({ kind: "paid", donationId, paymentIntentId: `pi_${donationId}` } as const),
      ...{ amount: 2_000n, currency: "USD", at },
    },
    source: `payment of ${sessionId}`,
  });
  await world.db.transaction((sql) =>
    settleObservations(sql, world.ports, {
      observations: [ends(late), ends(quick), pays(quick), pays(late)],
    }),
  );
  expect(await world.db.prisma.lateGift.findFirst()).toMatchObject({
    donationId: late.donationId,
    promised: 2_000n,
    given: 0n,
  });
});

test("a campaign that fails while a bank disputes a part of a gift refunds the rest when that part is lost", async () => {
  const { world, given, dispute } = await playGifts([{ amount: 2_000n, tip: 100n }], { goal: 90_000n });
  const stripeId = await dispute(given[0]!, { amount: 500 });
  await world.control(`disputes/${stripeId}/answer`, {});
  await world.settle();
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  expect(await world.db.prisma.refund.count()).toBe(0);
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await world.db.prisma.refund.findMany()).toMatchObject([{ amount: 1_500n, tip: 100n }]);
  await expectBookHolds(world);
});
