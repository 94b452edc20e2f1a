import { expect, test } from "vitest";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { type FundedCall, must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs, type World } from "../support/world.ts";

/** The campaign ends funded, and all that is free is released. */
async function releaseAll(world: World, call: FundedCall, campaignId: string) {
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
  const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId, position: 1 } });
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranche.id));
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  return world.db.prisma.release.findUniqueOrThrow({ where: { id: releaseId } });
}

test("opened, withdrawn, won, reinstated: the gift is frozen meanwhile, and nothing but the fee is gone", async () => {
  const { world, call, given, journal, dispute, stateOf } = await playGifts([{ amount: 2_000n, tip: 100n }]);
  const [donationId] = given as [string];
  const stripeId = await dispute(donationId, { withdraw: false });
  await world.settle();
  expect(await stateOf(donationId)).toBe("disputed");
  expect(await refundDonation(world.ports, call.operator, { donationId, amount: 100n, note: "x" })).toEqual({
    ok: false,
    refusal: { kind: "disputed" },
  });
  await expectBookHolds(world);
  await world.control(`disputes/${stripeId}/withdraw`, {});
  await world.settle();
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({
    state: "withdrawn",
    donationId,
    amount: 2_100n,
    withdrawnAt: world.now(),
  });
  await expectBookHolds(world);
  await world.control(`disputes/${stripeId}/close`, { status: "won", reinstate: false });
  await world.settle();
  expect(await stateOf(donationId)).toBe("paid");
  await world.control(`disputes/${stripeId}/reinstate`, {});
  await world.settle();
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             21.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  36.00
    dispute-won          (nothing moves)
    dispute-funds-reinstated dispute:dispute:pending                                          21.00
                         stripe:clearing                                     21.00
    "
  `);
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 100n, note: "now it may" }));
  await expectBookHolds(world);
});

test("opened, withdrawn, lost with the money held: gift, tip and match go, and the campaign has raised less", async () => {
  const { world, given, campaignId, journal, dispute, stateOf } = await playGifts([
    { amount: 2_000n, tip: 100n, donor: "carmen" },
    { amount: 1_000n, donor: "jorge" },
  ]);
  const [donationId] = given as [string];
  const stripeId = await dispute(donationId);
  await world.settle();
  const position = () => world.db.prisma.matchCampaignPosition.findUniqueOrThrow({ where: { campaignId } });
  expect(await position()).toMatchObject({ raised: 3_000n, donors: 2, match: 3_000n });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await position()).toMatchObject({ raised: 1_000n, donors: 1, match: 1_000n });
  expect(await stateOf(donationId)).toBe("lost");
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             21.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  36.00
    dispute-lost         campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         dispute:dispute:pending                                          21.00
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    "
  `);
  await expectBookHolds(world);
});

test("lost after a part was released: that part is owed and recoverable, and nothing is released below zero", async () => {
  const { world, call, given, campaignId, journal, dispute, stateOf } = await playGifts(
    [{ amount: 2_000n, tip: 100n }],
    {
      tranches: [
        { share: "0.75", needs: {} },
        { share: "1", needs: {} },
      ],
    },
  );
  const [donationId] = given as [string];
  await releaseAll(world, call, campaignId);
  const stripeId = await dispute(donationId);
  await world.settle();
  await expectBookHolds(world);
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await stateOf(donationId)).toBe("lost");
  const second = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId, position: 2 } });
  expect(await proposeRelease(world.ports, call.operator, second.id)).toEqual({
    ok: false,
    refusal: { kind: "nothing_to_release" },
  });
  expect(await journal()).toMatchInlineSnapshot(`
    "
    campaign-closed      (nothing moves)
    tranche-released     campaign:hats:donations                             15.00
                         campaign:hats:match:fund:earned                     15.00
                         campaign:hats:payable                                            30.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             21.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  36.00
    dispute-lost         campaign:hats:donations                              5.00
                         campaign:hats:owed:donations                        15.00
                         platform:tips                                        1.00
                         dispute:dispute:pending                                          21.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
                         campaign:hats:owed:match:fund                       15.00
                         fund:fund:recoverable                                            15.00
    fund-lowered         (nothing moves)
    "
  `);
  await expectBookHolds(world);
});

test("what a bank disputes is not released, nor its match; after a win it is", async () => {
  const { world, call, given, campaignId, dispute } = await playGifts([
    { amount: 2_000n, donor: "carmen" },
    { amount: 1_000n, donor: "jorge" },
  ]);
  const stripeId = await dispute(given[0]!);
  await world.control(`disputes/${stripeId}/answer`, {});
  await world.settle();
  const first = await releaseAll(world, call, campaignId);
  expect(first).toMatchObject({ donations: 1_000n, total: 2_000n });
  await expectBookHolds(world);
  await world.control(`disputes/${stripeId}/close`, { status: "won" });
  await world.settle();
  await expectBookHolds(world);
});

test("a part that is lost takes its share of the match, and the rest of the gift stays", async () => {
  const { world, given, journal, dispute, stateOf, call } = await playGifts([{ amount: 2_000n, tip: 100n }]);
  const [donationId] = given as [string];
  const stripeId = await dispute(donationId, { amount: 500 });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await stateOf(donationId)).toBe("partly_refunded");
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                              5.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  20.00
    dispute-lost         campaign:hats:donations                              5.00
                         dispute:dispute:pending                                           5.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    "
  `);
  expect(
    await refundDonation(world.ports, call.operator, { donationId, amount: 1_501n, note: "too much" }),
  ).toEqual({ ok: false, refusal: { kind: "above_what_is_left", left: 1_500n } });
  await expectBookHolds(world);
});

test("more than is left of a gift is parked in suspense, shown, and not paid a second time", async () => {
  const { world, call, given, journal, dispute } = await playGifts([{ amount: 2_000n }]);
  const [donationId] = given as [string];
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 1_500n, note: "half" }));
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  const stripeId = await dispute(donationId, { amount: 700 });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                             15.00
                         donor:gift:refund-due                                            15.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    refund-settled       donor:gift:refund-due                               15.00
                         stripe:clearing                                                  15.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                              7.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  22.00
    dispute-lost         campaign:hats:donations                              5.00
                         suspense                                             2.00
                         dispute:dispute:pending                                           7.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    "
  `);
  expect(await world.db.prisma.dispute.findFirst()).toMatchObject({ ofGift: 500n, unplaced: 200n });
  await expectBookHolds(world);
});

test("a campaign that fails refunds its other gifts, and the disputed one after a win", async () => {
  const { world, given, journal, dispute, stateOf } = await playGifts(
    [
      { amount: 2_000n, donor: "carmen" },
      { amount: 1_000n, donor: "jorge" },
    ],
    { goal: 90_000n },
  );
  const [carmen, jorge] = given as [string, string];
  const stripeId = await dispute(carmen);
  await world.control(`disputes/${stripeId}/answer`, {});
  await world.settle();
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  expect([await stateOf(carmen), await stateOf(jorge)]).toEqual(["disputed", "refunded"]);
  await expectBookHolds(world);
  await world.control(`disputes/${stripeId}/close`, { status: "won" });
  await world.settle();
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  expect(await stateOf(carmen)).toBe("refunded");
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             20.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  35.00
    campaign-closed      (nothing moves)
    campaign-failed      (nothing moves)
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    match-returned       campaign:hats:match:fund:earned                     10.00
                         fund:fund:available                                              10.00
    refund-decided       campaign:hats:donations                             10.00
                         donor:jorge:refund-due                                           10.00
    match-returned       (nothing moves)
    refund-settled       donor:jorge:refund-due                              10.00
                         stripe:clearing                                                  10.00
    dispute-won          (nothing moves)
    refund-decided       campaign:hats:donations                             20.00
                         donor:carmen:refund-due                                          20.00
    match-returned       (nothing moves)
    dispute-funds-reinstated dispute:dispute:pending                                          20.00
                         stripe:clearing                                     20.00
    refund-settled       donor:carmen:refund-due                             20.00
                         stripe:clearing                                                  20.00
    "
  `);
  await expectBookHolds(world);
});

test("a refund that waits when the bank takes the money is paid by the lost dispute, once", async () => {
  const { world, call, given, journal, dispute, stateOf } = await playGifts([{ amount: 2_000n, tip: 100n }]);
  const [donationId] = given as [string];
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 500n, note: "a part" }));
  const stripeId = await dispute(donationId);
  await world.settle();
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  const waiting = await world.db.prisma.refund.findFirst();
  expect(waiting).toMatchObject({ state: "due", nextAttemptAt: world.now() });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  expect(await stateOf(donationId)).toBe("lost");
  expect(await world.db.prisma.refund.findFirst()).toMatchObject({ state: "charged_back" });
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                              5.00
                         donor:gift:refund-due                                             5.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             21.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  36.00
    dispute-lost         campaign:hats:donations                             15.00
                         donor:gift:refund-due                                5.00
                         platform:tips                                        1.00
                         dispute:dispute:pending                                          21.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    "
  `);
  await expectBookHolds(world);
});
