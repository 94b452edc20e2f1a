import { expect, test } from "vitest";
import { readMovableMoney } from "#app/ledger/stripe-money.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { recordHandGift } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { requestStripePayout } from "#app/use-cases/payment/request-stripe-payout.server.ts";
import { sendStripePayouts } from "#app/use-cases/payment/send-stripe-payouts.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { give, launchCampaign, must, payLate, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

// What may move from Stripe to the bank: each cent there is counted once, and none that a refund may still need there.

/** What is free of a gift of 50.00 to a campaign that is funded: less the fee, 2.9 % and 0.30. */
const free = 5_000n - 175n;

/** A funded campaign whose gift of 50.00 is available at Stripe. */
async function playFunded() {
  const played = await playGifts([{ amount: 5_000n }], { deposit: 6_000n });
  const { world, call } = played;
  await world.wait(21 * dayMs);
  await world.settle();
  await endDueCampaigns(world.ports);
  const movable = () => readMovableMoney(world.db.sql, { currency: "USD", now: world.now() });
  return {
    ...played,
    ports: world.ports,
    movable,
    settled: async () => {
      await world.settle();
      await expectBookHolds(world);
      return movable();
    },
    another: () => launchCampaign(world, call, { goal: 2_000n, days: 8 }),
  };
}

test("a payout is taken once, from when it is asked for, and is there again when it fails, even after the bank showed it", async () => {
  const { world, call, ports, movable, settled } = await playFunded();
  expect(await movable()).toBe(free);
  const ask = (amount: bigint) =>
    must(requestStripePayout(ports, call.operator, { currency: "USD", amount }));
  const stripeIdOf = async (id: string) =>
    (await ports.db.prisma.stripePayout.findUniqueOrThrow({ where: { id } })).stripeId!;
  const first = await ask(1_000n);
  expect(await movable(), "asked for").toBe(free - 1_000n);
  await sendStripePayouts(ports, { most: 5 });
  expect(await movable(), "sent, its line not read").toBe(free - 1_000n);
  expect(await settled(), "its line read").toBe(free - 1_000n);
  await world.wait(2 * dayMs);
  expect(await settled(), "in the bank").toBe(free - 1_000n);
  await world.control(`payouts/${await stripeIdOf(first.stripePayoutId)}/fail`, {});
  expect(await settled(), "taken back from the bank").toBe(free);
  const second = await ask(2_000n);
  await sendStripePayouts(ports, { most: 5 });
  await world.control(`payouts/${await stripeIdOf(second.stripePayoutId)}/cancel`, {});
  expect(await settled(), "cancelled on its way").toBe(free);
  await world.control("topups", { amount: 3_000 });
  expect(await settled(), "topped up").toBe(free + 3_000n);
});

test("a refund is kept back while it is to go by card, and is free again when it failed", async () => {
  const { world, call, ports, given, movable, settled } = await playFunded();
  const refund = { donationId: given[0]!, amount: 1_000n, note: "asked" };
  const { refundId } = await must(refundDonation(ports, call.operator, refund));
  expect(await movable(), "decided").toBe(free - 1_000n);
  await sendRefunds(ports, { most: 5 });
  expect(await movable(), "sent, its line not read").toBe(free - 1_000n);
  expect(await settled(), "its line read").toBe(free - 1_000n);
  const { stripeRefundId } = await ports.db.prisma.refund.findUniqueOrThrow({ where: { id: refundId } });
  await world.control(`refunds/${stripeRefundId}/fail`, {});
  expect(await settled(), "failed: it is paid from the bank").toBe(free);
});

test("a running campaign's gifts by card are kept back, those in hand are not at Stripe", async () => {
  const { world, call, ports, settled, another } = await playFunded();
  const { campaignId } = await another();
  const proof = { bytes: Buffer.from("slip"), mediaType: "application/pdf", isPublic: false };
  const { giftId } = await must(
    recordHandGift(ports, call.operator, {
      ...{ campaignId, kind: "transfer", amount: 2_000n, name: null, email: null, locale: "es" },
      proofHash: await storeFile(ports, proof),
    }),
  );
  const second = await world.addPerson("Segunda", call.operator.roles.slice());
  await must(decideHandGift(ports, second, { giftId, isConfirmed: true }));
  expect(await settled(), "in hand").toBe(free);
  const { donationId } = await give(world, { campaignId, amount: 1_000n, tip: 100n });
  expect(await settled(), "by card, not available yet").toBe(free - 1_100n);
  await must(refundDonation(ports, call.operator, { donationId, amount: 1_000n, note: "asked" }));
  await sendRefunds(ports, { most: 5 });
  expect(await settled(), "given back before it was available").toBe(free - 1_100n);
  await world.wait(8 * dayMs);
  expect(await settled(), "available, less its fee").toBe(free - 62n);
});

test("a cancelled campaign's gifts are kept back while a payment of it is open, and until they are refunded", async () => {
  const { world, call, ports, settled, another } = await playFunded();
  const { campaignId } = await another();
  await give(world, { campaignId, amount: 1_000n, donor: "quick" });
  await world.wait(7 * dayMs);
  const both = free + 1_000n - 59n;
  expect(await settled(), "running").toBe(both - 1_000n);
  await startGift(world, { campaignId, amount: 1_000n, donor: "slow" });
  await must(cancelCampaign(ports, call.operator, { campaignId, reason: "the shop has closed" }));
  expect(await endDueCampaigns(ports)).toBe(0);
  expect(await settled(), "cancelled, a payment is open").toBe(both - 1_000n);
  expect(await endOverdueCheckouts(ports, { most: 5 })).toBe(1);
  expect(await endDueCampaigns(ports)).toBe(1);
  expect(await settled(), "its refund is decided").toBe(both - 1_000n);
});

test("a late gift of a funded campaign is kept back while its donor may have it back", async () => {
  const { world, ports, settled, another } = await playFunded();
  const { campaignId } = await another();
  await payLate(world, { campaignId, amount: 2_000n, donor: "late", promised: 1_000n });
  await give(world, { campaignId, amount: 2_000n, donor: "quick" });
  await world.wait(9 * dayMs);
  await world.settle();
  await endDueCampaigns(ports);
  const both = free + 4_000n - 2n * 88n;
  expect(await settled(), "funded").toBe(both - 2_000n);
  await world.wait(5 * dayMs);
  expect(await settled(), "its days are over").toBe(both);
});

test("a disputed gift is kept back until the network took it, then gone with its fee, and back when it is won", async () => {
  const { world, given, dispute, settled } = await playFunded();
  const stripeId = await dispute(given[0]!, { withdraw: false, amount: 2_000 });
  expect(await settled(), "opened").toBe(free - 2_000n);
  await world.control(`disputes/${stripeId}/withdraw`, {});
  expect(await settled(), "withdrawn, with its fee").toBe(free - 3_500n);
  await world.control(`disputes/${stripeId}/close`, { status: "won" });
  expect(await settled(), "won: the fee stays").toBe(free - 1_500n);
});

test("what nobody understands is neither free nor forgotten", async () => {
  const { world, movable, ports } = await playFunded();
  const line = (id: string, amount: bigint) => ({
    ...{ id, type: "adjustment", amount, fee: 0n, net: amount, currency: "USD", source: null },
    ...{ paymentIntentId: null, createdAt: world.now(), availableAt: world.now() },
  });
  await settleBalanceLines(ports, [line("txn_in", 700n)]);
  expect(await movable(), "came, and waits in suspense").toBe(free);
  await settleBalanceLines(ports, [line("txn_out", -900n)]);
  expect(await movable(), "left").toBe(free - 200n);
});
