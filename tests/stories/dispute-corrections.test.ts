import { expect, test } from "vitest";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readDisputeList } from "#app/queries/panel/dispute-list.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { decideDisputeCorrection } from "#app/use-cases/payment/decide-dispute-correction.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { proposeDisputeCorrection } from "#app/use-cases/payment/propose-dispute-correction.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { setOffAllOwed } from "#app/use-cases/release/set-off-owed.server.ts";
import { type PlayedGifts, playGifts } from "../factories/disputed-gifts.ts";
import { must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

/** A gift whose dispute is lost; later the bank gives its money back. */
async function lostAndBack(played: PlayedGifts, donationId: string, body: object = {}) {
  const { world, dispute } = played;
  const stripeId = await dispute(donationId, body);
  await world.settle();
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  return {
    stripeId,
    async comesBack() {
      await world.control(`disputes/${stripeId}/reinstate`, {});
      await world.settle();
      await expectBookHolds(world);
    },
  };
}

/** Proposed by the operator, to be decided by a second one. */
async function propose({ world, call }: PlayedGifts) {
  const [listed] = await readDisputeList(world.db);
  const of = { disputeId: listed!.id, reason: "compared with Stripe" };
  const { correctionId } = await must(proposeDisputeCorrection(world.ports, call.operator, of));
  const second = await world.addPerson(`Segunda ${correctionId.slice(-4)}`, call.operator.roles.slice());
  return {
    of,
    correctionId,
    second,
    decide: (actor = second, isApproved = true) =>
      decideDisputeCorrection(world.ports, actor, { correctionId, isApproved }),
  };
}

async function end({ world }: PlayedGifts) {
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
}

test("money that comes back after a loss goes to the campaign by two people, without its match, once it has ended well", async () => {
  const played = await playGifts([
    { amount: 2_000n, tip: 100n, donor: "carmen" },
    { amount: 2_000n, donor: "jorge" },
  ]);
  const { world, call, given, campaignId, journal, stateOf } = played;
  const { comesBack } = await lostAndBack(played, given[0]!);
  expect(
    await proposeDisputeCorrection(world.ports, call.operator, {
      disputeId: world.ports.ids.id(),
      reason: "x",
    }),
  ).toEqual({
    ok: false,
    refusal: { kind: "nothing_to_correct" },
  });
  await comesBack();
  const before = await world.db.prisma.matchCampaignPosition.findUniqueOrThrow({ where: { campaignId } });
  const { of, decide, second } = await propose(played);
  expect(await readDisputeList(world.db)).toMatchObject([
    { correction: { kind: "came_back", amount: { amount: "21.00" }, proposal: { proposedBy: "Olga" } } },
  ]);
  expect(await proposeDisputeCorrection(world.ports, second, of)).toMatchObject({
    refusal: { kind: "nothing_to_correct" },
  });
  expect(await decide(call.operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await decide(call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await decide()).toMatchObject({ refusal: { kind: "campaign_still_runs" } });
  await end(played);
  const answers = await Promise.all([decide(), decide()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await decide()).toMatchObject({ refusal: { kind: "decided_before" } });
  expect(await readDisputeList(world.db)).toEqual([]);
  expect(await stateOf(given[0]!)).toBe("lost");
  expect(
    await world.db.prisma.matchCampaignPosition.findUniqueOrThrow({ where: { campaignId } }),
  ).toMatchObject({
    raised: before.raised,
    match: before.match,
  });
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
    dispute-funds-reinstated dispute:dispute:pending                                          21.00
                         stripe:clearing                                     21.00
    campaign-closed      (nothing moves)
    dispute-returned     dispute:dispute:pending                             21.00
                         campaign:hats:donations                                          20.00
                         platform:tips                                                     1.00
    "
  `);
  const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranche.id));
  const release = await world.db.prisma.release.findUniqueOrThrow({ where: { id: releaseId } });
  expect(release).toMatchObject({ donations: 4_000n, total: 6_000n });
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await expectBookHolds(world);
});

test("what a campaign owes for the lost gift is paid first, and what the platform had written off of it is its own again", async () => {
  const played = await playGifts([{ amount: 2_000n }]);
  const { world, call, given, campaignId, journal } = played;
  await end(played);
  const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranche.id));
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const { comesBack } = await lostAndBack(played, given[0]!);
  const debt = { campaignId, fundId: null, amount: 1_500n, reason: "gone" };
  const { writeOffId } = await must(proposeWriteOff(world.ports, call.operator, debt));
  await comesBack();
  const { decide, second } = await propose(played);
  await must(decideWriteOff(world.ports, second, { writeOffId, isApproved: true }));
  await must(decide());
  await setOffAllOwed(world.ports);
  const all = await journal();
  expect(all.slice(all.indexOf("write-off-approved"))).toMatchInlineSnapshot(`
    "write-off-approved   expense:losses                                      15.00
                         campaign:hats:owed:donations                                     15.00
    write-off-recovered  campaign:hats:owed:donations                        15.00
                         expense:losses                                                   15.00
    dispute-returned     dispute:dispute:pending                             20.00
                         campaign:hats:donations                                          20.00
    set-off-made         campaign:hats:donations                             20.00
                         campaign:hats:owed:donations                                     20.00
    "
  `);
  await expectBookHolds(world);
});

test("of a campaign that failed it is its donor's again, tip too, and so is a refund that the dispute had paid", async () => {
  const played = await playGifts([{ amount: 2_000n, tip: 100n }], { goal: 90_000n });
  const { world, call, given, journal, stateOf } = played;
  const [donationId] = given as [string];
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 500n, note: "a part" }));
  const { comesBack } = await lostAndBack(played, donationId);
  await end(played);
  await comesBack();
  const { decide } = await propose(played);
  await must(decide());
  expect(await stateOf(donationId)).toBe("refund_due");
  await sendRefunds(world.ports, { most: 10 });
  const refunds = await world.db.prisma.refund.findMany({ orderBy: { amount: "asc" } });
  expect(refunds).toMatchObject([
    { amount: 500n, state: "failed", chargedBack: 0n },
    { amount: 1_500n, tip: 100n, state: "failed", reason: "campaign_failed" },
  ]);
  const { accessToken } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  const page = await readDonationPage(world.db, accessToken, { now: world.now() });
  expect(page).toMatchObject({ total: { amount: "21.00" }, refunded: { amount: "21.00" } });
  const all = await journal();
  expect(all.slice(all.indexOf("dispute-funds-reinstated"))).toMatchInlineSnapshot(`
    "dispute-funds-reinstated dispute:dispute:pending                                          21.00
                         stripe:clearing                                     21.00
    dispute-returned     dispute:dispute:pending                             21.00
                         donor:gift:refund-due                                            21.00
    "
  `);
  await expectBookHolds(world);
});

test("one that was told of another amount than was taken is lost by what was taken, once two people agree", async () => {
  const played = await playGifts([{ amount: 2_000n }]);
  const { world, given, dispute, journal, stateOf } = played;
  const { ports } = world;
  const stripeId = await dispute(given[0]!);
  const { paymentIntentId } = await ports.db.prisma.donation.findUniqueOrThrow({ where: { id: given[0]! } });
  const told = { kind: "disputed", disputeId: stripeId, paymentIntentId, amount: 500n, currency: "USD" };
  const asTold = { reason: "fraudulent", verdict: null, openedAt: world.now().toISOString() };
  const observation = { ...told, ...asTold, evidenceDueAt: null, at: world.now() } as never;
  const event = { id: "evt_first", type: "charge.dispute.created", apiVersion: null, payload: "{}" };
  await keepEvents(ports.db, [{ ...event, createdAt: world.now(), observation }], {
    receivedAt: world.now(),
  });
  await settlePayments(ports, { most: 1 });
  await world.settle();
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await stateOf(given[0]!)).toBe("disputed");
  const first = await propose(played);
  await must(first.decide(first.second, false));
  const { decide } = await propose(played);
  await must(decide());
  await world.settle();
  expect(await stateOf(given[0]!)).toBe("lost");
  expect(await readDisputeList(world.db)).toEqual([]);
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             20.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  35.00
    dispute-lost         campaign:hats:donations                             20.00
                         dispute:dispute:pending                                          20.00
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    "
  `);
  await expectBookHolds(world);
});

test("what comes back in parts fills first the gift, then the tip, and what fits nothing waits in suspense", async () => {
  const played = await playGifts([{ amount: 2_000n, tip: 100n }, { amount: 500n }], { goal: 1_000n });
  const { world, given, journal } = played;
  const { stripeId } = await lostAndBack(played, given[0]!);
  await end(played);
  const { paymentIntentId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: given[0]! } });
  const back = (id: string, amount: bigint) =>
    settleBalanceLines(world.ports, [
      {
        ...{ id, type: "dispute_reversal", currency: "USD", source: stripeId, paymentIntentId },
        ...{ amount, fee: 0n, net: amount, createdAt: world.now(), availableAt: world.now() },
      },
    ]);
  for (const [id, amount] of [
    ["txn_one", 1_200n],
    ["txn_two", 850n],
    ["txn_three", 70n],
  ] as const) {
    await back(id, amount);
    await world.settle();
    await must((await propose(played)).decide());
  }
  const all = await journal();
  expect(all.slice(all.indexOf("dispute-funds-reinstated"))).toMatchInlineSnapshot(`
    "dispute-funds-reinstated dispute:dispute:pending                                          12.00
                         stripe:clearing                                     12.00
    dispute-returned     dispute:dispute:pending                             12.00
                         campaign:hats:donations                                          12.00
    dispute-funds-reinstated dispute:dispute:pending                                           8.50
                         stripe:clearing                                      8.50
    dispute-returned     dispute:dispute:pending                              8.50
                         campaign:hats:donations                                           8.00
                         platform:tips                                                     0.50
    dispute-funds-reinstated dispute:dispute:pending                                           0.70
                         stripe:clearing                                      0.70
    dispute-returned     dispute:dispute:pending                              0.70
                         platform:tips                                                     0.50
                         suspense                                                          0.20
    "
  `);
  await expectBookHolds(world);
});

test("a decision goes by what was proposed: when more came back since, it is proposed anew", async () => {
  const played = await playGifts([{ amount: 2_000n }]);
  const { world, given } = played;
  const { comesBack } = await lostAndBack(played, given[0]!);
  await comesBack();
  await end(played);
  const { decide, correctionId } = await propose(played);
  await world.db.sql.query("update dispute_correction set amount = 1500 where id = $1", [correctionId]);
  expect(await decide()).toMatchObject({ refusal: { kind: "dispute_moved_since" } });
});
