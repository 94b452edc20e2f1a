import { expect, test } from "vitest";
import { readOperation } from "#app/queries/panel/operation.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { type PlayedGifts, playGifts } from "../factories/disputed-gifts.ts";
import { must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";

// A refund and a dispute of the same gift: the donor gets the money once.

/** A part of a gift of 20.00 was given back, and Stripe was asked for it, unless it `isUnsent`. */
async function playRefunded({ amount = 500n, isUnsent = false } = {}) {
  const played = await playGifts([{ amount: 2_000n }]);
  const { world, call, given } = played;
  const donationId = given[0]!;
  const { refundId } = await must(
    refundDonation(world.ports, call.operator, { donationId, amount, note: "a part" }),
  );
  if (!isUnsent) await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  const another = await world.addPerson("Oscar", [{ organisationId: call.platform, role: "operator" }]);
  const refund = () => world.db.prisma.refund.findUniqueOrThrow({ where: { id: refundId } });
  return {
    ...played,
    donationId,
    refundId,
    refund,
    failRefund: async () => {
      await world.control(`refunds/${(await refund()).stripeRefundId}/fail`, {});
      await world.settle();
    },
    transfer: () => recordRefundTransfer(world.ports, another, { refundId, reference: "by bank" }),
  };
}

async function lose({ world }: PlayedGifts, stripeId: string) {
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
}

test("one that failed is not paid by transfer while the bank disputes the gift, nor after the bank took it", async () => {
  const played = await playRefunded();
  const { world, donationId, dispute, failRefund, transfer, refund, stateOf, journal } = played;
  await failRefund();
  const stripeId = await dispute(donationId);
  await world.settle();
  expect(await transfer()).toEqual({ ok: false, refusal: { kind: "disputed" } });
  await lose(played, stripeId);
  expect(await refund()).toMatchObject({ state: "charged_back" });
  expect(await transfer()).toEqual({ ok: false, refusal: { kind: "refund_not_failed" } });
  expect(await stateOf(donationId)).toBe("lost");
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                              5.00
                         donor:gift:refund-due                                             5.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-settled       donor:gift:refund-due                                5.00
                         stripe:clearing                                                   5.00
    refund-failed        donor:gift:refund-due                                             5.00
                         stripe:clearing                                      5.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             20.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  35.00
    dispute-lost         campaign:hats:donations                             15.00
                         donor:gift:refund-due                                5.00
                         dispute:dispute:pending                                          20.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    "
  `);
  await expectBookHolds(world);
});

test("one that fails after the bank took more than was left explains what waits in suspense", async () => {
  const played = await playRefunded();
  const { world, donationId, dispute, failRefund, transfer, refund, journal } = played;
  await lose(played, await dispute(donationId, { amount: 2_000 }));
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ ofGift: 1_500n, unplaced: 500n });
  await expectBookHolds(world);
  await failRefund();
  await world.settle();
  expect(await transfer()).toEqual({ ok: false, refusal: { kind: "refund_not_failed" } });
  expect(await refund()).toMatchObject({ state: "charged_back" });
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ ofGift: 1_500n, unplaced: 0n });
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                              5.00
                         donor:gift:refund-due                                             5.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-settled       donor:gift:refund-due                                5.00
                         stripe:clearing                                                   5.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             20.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  35.00
    dispute-lost         campaign:hats:donations                             15.00
                         suspense                                             5.00
                         dispute:dispute:pending                                          20.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    refund-failed        donor:gift:refund-due                                             5.00
                         stripe:clearing                                      5.00
    dispute-placed       donor:gift:refund-due                                5.00
                         suspense                                                          5.00
    "
  `);
  await expectBookHolds(world);
});

test("one that fails and is larger than what the bank took above the gift is paid by that in part, and the rest by transfer", async () => {
  const played = await playRefunded({ amount: 1_500n });
  const { world, donationId, dispute, failRefund, transfer, refund, stateOf, journal } = played;
  await lose(played, await dispute(donationId, { amount: 1_000 }));
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ ofGift: 500n, unplaced: 500n });
  await failRefund();
  await world.settle();
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ ofGift: 500n, unplaced: 0n });
  expect(await refund()).toMatchObject({ state: "failed", chargedBack: 500n });
  expect(await stateOf(donationId)).toBe("refund_due");
  await expectBookHolds(world);
  expect(await transfer()).toMatchObject({ ok: true });
  expect(await refund()).toMatchObject({ state: "transferred" });
  expect(await stateOf(donationId)).toBe("lost");
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                             15.00
                         donor:gift:refund-due                                            15.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    refund-settled       donor:gift:refund-due                               15.00
                         stripe:clearing                                                  15.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             10.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  25.00
    dispute-lost         campaign:hats:donations                              5.00
                         suspense                                             5.00
                         dispute:dispute:pending                                          10.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-failed        donor:gift:refund-due                                            15.00
                         stripe:clearing                                     15.00
    dispute-placed       donor:gift:refund-due                                5.00
                         suspense                                                          5.00
    refund-transferred   donor:gift:refund-due                               10.00
                         bank:custody                                                     10.00
    "
  `);
  await expectBookHolds(world);
});

test("one that was not sent and is larger than what the bank took above the gift is paid by that in part, and only the rest again", async () => {
  const played = await playRefunded({ amount: 1_500n, isUnsent: true });
  const { world, donationId, dispute, transfer, refund, journal } = played;
  await lose(played, await dispute(donationId, { amount: 1_000 }));
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ ofGift: 500n, unplaced: 0n });
  expect(await refund()).toMatchObject({ state: "due", chargedBack: 500n });
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  expect(await refund()).toMatchObject({ state: "failed" });
  expect((await readOperation(world.db)).refunds).toMatchObject([{ total: { amount: "10.00" } }]);
  expect(await transfer()).toMatchObject({ ok: true });
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                             15.00
                         donor:gift:refund-due                                            15.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             10.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  25.00
    dispute-lost         campaign:hats:donations                              5.00
                         donor:gift:refund-due                                5.00
                         dispute:dispute:pending                                          10.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-transferred   donor:gift:refund-due                               10.00
                         bank:custody                                                     10.00
    "
  `);
  await expectBookHolds(world);
});

test("one that waits while the bank has the gift is covered by what the bank has, however large it is", async () => {
  const { world, call, given, dispute } = await playGifts([{ amount: 150_000n }]);
  const donationId = given[0]!;
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 150_000n, note: "all of it" }));
  await dispute(donationId);
  await world.settle();
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ state: "withdrawn" });
  expect(await world.db.prisma.refund.findFirst()).toMatchObject({ state: "due", attempts: 0 });
  await expectBookHolds(world);
});

test("one whose answer never came is looked for while the bank disputes the gift, and never asked for again", async () => {
  const { world, call, given, dispute } = await playGifts([{ amount: 2_000n }]);
  const donationId = given[0]!;
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 500n, note: "a part" }));
  world.emulator.orderFault({ answer: "cut", moment: "after", next: 2, method: "POST", path: "/v1/refunds" });
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  await dispute(donationId);
  await world.settle();
  await world.wait(3_600_000);
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(1);
  await world.settle();
  expect(await world.db.prisma.refund.findFirst()).toMatchObject({ state: "succeeded" });
  await expectBookHolds(world);
});

test("a lost dispute waits while it is not known whether a refund was made; one that was not is paid by it", async () => {
  const { world, call, given, dispute, stateOf } = await playGifts([{ amount: 2_000n }]);
  const donationId = given[0]!;
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 500n, note: "a part" }));
  world.emulator.orderFault({ answer: 500, moment: "before", next: 2, method: "POST", path: "/v1/refunds" });
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  const stripeId = await dispute(donationId);
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await stateOf(donationId)).toBe("disputed");
  await world.wait(3_600_000);
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  await world.settle();
  expect(await stateOf(donationId)).toBe("lost");
  expect(await world.db.prisma.refund.findFirst()).toMatchObject({ state: "charged_back" });
  await expectBookHolds(world);
});

test("the tip of a gift that its bank took is given back when its campaign is cancelled, before the verdict or after", async () => {
  const gifts = [
    { amount: 2_000n, tip: 100n, donor: "carmen" },
    { amount: 1_000n, tip: 50n, donor: "jorge" },
  ];
  const played = await playGifts(gifts, { goal: 9_000n });
  const { world, call, campaignId, given, dispute } = played;
  const before = await dispute(given[0]!, { amount: 2_000 });
  await lose(played, before);
  const after = await dispute(given[1]!, { amount: 1_000 });
  await world.settle();
  await must(cancelCampaign(world.ports, call.operator, { campaignId, reason: "the shop has closed" }));
  expect(await endDueCampaigns(world.ports)).toBe(1);
  await lose(played, after);
  const refunds = await world.db.prisma.refund.findMany({ orderBy: { tip: "asc" } });
  expect(refunds).toMatchObject([
    { donationId: given[1], amount: 0n, tip: 50n, reason: "campaign_cancelled" },
    { donationId: given[0], amount: 0n, tip: 100n, reason: "campaign_cancelled" },
  ]);
  await expectBookHolds(world);
});
