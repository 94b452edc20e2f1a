import { expect, test } from "vitest";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readHeldGifts } from "#app/queries/panel/held-gifts.server.ts";
import { waitsForReview } from "#app/queries/reviewed-end.server.ts";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { askRefund } from "#app/use-cases/donation/ask-refund.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { takeBackLateGift } from "#app/use-cases/donation/take-back-late-gift.server.ts";
import { tellHeldGifts } from "#app/use-cases/donation/tell-held-gifts.server.ts";
import { computeRelease } from "#app/use-cases/release/compute-release.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  payLate,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

/** A campaign with a gate of two donors; a donor gives, and then again from another form of the same address. */
async function playHeld({ amount = 2_000n } = {}) {
  const world = await createWorld();
  const call = await openFundedCall(world, {
    terms: { gate: { minimumRaised: null, minimumShareOfGoal: null, minimumDonors: 2 } },
    tranches: [{ share: "1", needs: {} }],
  });
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n, days: 20 });
  await give(world, { campaignId, amount: 2_000n, email: "ana.paz@gmail.com" });
  const promised = amount;
  const held = await give(world, { campaignId, amount, promised, email: "AnaPaz+2@gmail.com", tip: 100n });
  const { donationId } = held;
  const decide = (decision: "matched" | "rejected" | "given_back", reason = "they are sisters") =>
    decideHeldGift(world.ports, call.operator, { donationId, decision, reason });
  const names = { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" };
  const journalAfter = async (after: bigint) => `\n${await printJournal(world.db.sql, { names, after })}\n`;
  return { world, call, campaignId, entrepreneur, ...held, decide, journalAfter };
}

const campaignOf = ({ db }: World, campaignId: string) =>
  db.prisma.matchCampaignPosition.findUniqueOrThrow({ where: { campaignId } });

const giftOf = ({ db }: World, id: string) => db.prisma.donation.findUniqueOrThrow({ where: { id } });

const mailsOf = async ({ db }: World, kind: string) =>
  (await db.prisma.outboxMessage.findMany({ where: { kind } })).map(({ toEmail }) => toEmail);

test("a gift with signs of a related party is accepted; its match waits, counts for nothing, and is given by a person's word", async () => {
  const { world, call, campaignId, donationId, decide, journalAfter } = await playHeld();
  const journal = await journalAfter((await newestEntry(world)) - 3n);
  expect(journal).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    donation-captured    stripe:clearing                                     21.00
                         campaign:hats:donations                                          20.00
                         platform:tips                                                     1.00
    fee-charged          expense:processing                                   0.91
                         stripe:clearing                                                   0.91
    "
  `);
  expect(await giftOf(world, donationId)).toMatchObject({
    state: "held",
    matchStatus: "reserved",
    match: 2_000n,
  });
  expect(await campaignOf(world, campaignId)).toMatchObject({ raised: 2_000n, donors: 1, gate: "open" });
  expect(await readHeldGifts(world.db.sql)).toMatchObject([
    {
      id: donationId,
      signs: ["same_mailbox"],
      amount: { amount: "20.00" },
      others: [{ email: "ana.paz@gmail.com" }],
    },
  ]);
  await expectBookHolds(world);

  const before = await newestEntry(world);
  expect(await decide("matched", " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  const answers = await Promise.all([decide("matched"), decide("matched")]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "not_held" } });
  expect(await journalAfter(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    match-granted        fund:fund:reserved                                  20.00
                         campaign:hats:match:fund:conditional                             20.00
    gate-passed          campaign:hats:match:fund:conditional                40.00
                         campaign:hats:match:fund:earned                                  40.00
    "
  `);
  expect(await campaignOf(world, campaignId)).toMatchObject({ raised: 4_000n, donors: 2, gate: "passed" });
  expect(await mailsOf(world, "hold-decided")).toEqual(["anapaz+2@gmail.com"]);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("refused, its match returns and the gift stays, uncounted; the donor is told and may have it back for 14 days", async () => {
  const { world, campaignId, donationId, accessToken, decide, journalAfter } = await playHeld();
  const before = await newestEntry(world);
  await must(decide("rejected"));
  expect(await giftOf(world, donationId)).toMatchObject({
    state: "paid",
    matchStatus: "rejected",
    match: 0n,
  });
  expect(await campaignOf(world, campaignId)).toMatchObject({ raised: 2_000n, donors: 1, gate: "open" });
  expect(await mailsOf(world, "hold-decided")).toEqual(["anapaz+2@gmail.com"]);
  expect(await mailsOf(world, "late-match")).toEqual([]);
  const matchIs = async () => (await readDonationPage(world.db, accessToken, { now: world.now() }))!.match.is;
  expect(await matchIs()).toBe("refused");
  await expectBookHolds(world);
  await must(takeBackLateGift(world.ports, accessToken));
  expect(await journalAfter(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    match-returned       fund:fund:reserved                                  20.00
                         fund:fund:available                                              20.00
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         donor:gift:refund-due                                            21.00
    match-returned       (nothing moves)
    "
  `);
  await expectBookHolds(world);
});

test("given back by the operator or by the donor in the cooling-off days, all of it goes and nobody decides any more", async () => {
  for (const back of ["operator", "donor"]) {
    const { world, call, donationId, accessToken, decide } = await playHeld();
    const part = { donationId, amount: 500n, note: "asked" };
    expect(await refundDonation(world.ports, call.operator, part)).toMatchObject({
      refusal: { kind: "held" },
    });
    if (back === "operator") await must(decide("given_back", "a straw man"));
    else {
      await world.db.prisma.campaign.updateMany({ data: { coolingOffDays: 3 } });
      expect(await must(askRefund(world.ports, accessToken, { reason: "" }))).toEqual({ isGivenBack: true });
    }
    expect(await giftOf(world, donationId)).toMatchObject({
      state: "refund_due",
      refunded: 2_000n,
      match: 0n,
    });
    expect(await world.db.prisma.refund.findFirst()).toMatchObject({ amount: 2_000n, tip: 100n });
    expect(await decide("matched")).toMatchObject({ refusal: { kind: "not_held" } });
    expect(await world.db.prisma.donationHold.findFirst()).toMatchObject({
      decision: "given_back",
      reason: back === "operator" ? "a straw man" : null,
    });
    await expectBookHolds(world);
  }
});

test("its campaign does not end and its call does not close before a person decided, and operators hear of it once a day", async () => {
  const { world, call, campaignId, decide } = await playHeld();
  await world.wait(90 * dayMs);
  await endDueCampaigns(world.ports);
  expect(await world.db.prisma.campaign.findFirst()).toMatchObject({ state: "collecting" });
  expect(await closeCall(world.ports, call.callId)).toMatchObject({ refusal: { kind: "gifts_held" } });
  await tellHeldGifts(world.ports);
  await tellHeldGifts(world.ports);
  const told = await mailsOf(world, "gifts-held");
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
  expect((await readHeldGifts(world.db.sql))[0]).toMatchObject({ isOverdue: true });
  const { slug } = await world.db.prisma.campaign.findFirstOrThrow();
  const isReviewed = (state: CampaignState) => waitsForReview(world.db, { slug, state });
  expect(await isReviewed("collecting")).toBe(true);
  expect(await isReviewed("live")).toBe(false);
  await world.db.prisma.matchCampaignPosition.updateMany({ data: { openReservations: { increment: 1 } } });
  expect(await isReviewed("collecting"), "a payment is on its way too").toBe(false);
  await world.db.prisma.matchCampaignPosition.updateMany({ data: { openReservations: { decrement: 1 } } });
  await must(decide("matched"));
  expect(await isReviewed("collecting")).toBe(false);
  await endDueCampaigns(world.ports);
  expect(await world.db.prisma.campaign.findFirst()).toMatchObject({ id: campaignId, state: "funded" });
  await world.wait(dayMs);
  await tellHeldGifts(world.ports);
  expect(await mailsOf(world, "gifts-held")).toHaveLength(told.length);
  await expectBookHolds(world);
});

test("a cancelled campaign asks nobody: its held gifts go back with the others", async () => {
  const { world, call, campaignId, donationId } = await playHeld();
  await must(cancelCampaign(world.ports, call.operator, { campaignId, reason: "false papers" }));
  await endDueCampaigns(world.ports);
  expect(await giftOf(world, donationId)).toMatchObject({ state: "refund_due", refunded: 2_000n });
  expect(await world.db.prisma.campaign.findFirst()).toMatchObject({
    state: "cancelled",
    endedAt: world.now(),
  });
  expect(await readHeldGifts(world.db.sql)).toEqual([]);
  await expectBookHolds(world);
});

test("a lost dispute takes a held gift; while the bank has it, it can only be refused", async () => {
  const { world, donationId, decide } = await playHeld();
  const { chargeId } = await giftOf(world, donationId);
  await world.control(`charges/${chargeId}/dispute`, {});
  await world.settle();
  expect(await giftOf(world, donationId)).toMatchObject({ state: "held" });
  for (const decision of ["matched", "given_back"] as const)
    expect(await decide(decision)).toMatchObject({ refusal: { kind: "held_disputed" } });
  await expectBookHolds(world);
  // Nobody answers: the deadline passes.
  await world.wait(10 * dayMs);
  await world.settle();
  expect(await giftOf(world, donationId)).toMatchObject({ state: "lost", refunded: 2_000n, match: 0n });
  expect(await world.db.prisma.donationHold.findFirst()).toMatchObject({
    decision: "given_back",
    decidedBy: null,
  });
  await expectBookHolds(world);
});

test("one paid after its reservation expired is matched anew when a person lets it be", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n, days: 20 });
  await give(world, { campaignId, amount: 1_000n, email: "leo@example.org" });
  const late = await payLate(world, {
    campaignId,
    amount: 1_000n,
    promised: 1_000n,
    email: "leo+b@example.org",
  });
  await world.settle();
  const { donationId } = late;
  expect(await giftOf(world, donationId)).toMatchObject({ state: "held", matchStatus: "expired", match: 0n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  expect(await world.db.prisma.campaign.findFirst()).toMatchObject({ state: "collecting" });
  const of = { donationId, decision: "rejected", reason: "one person" } as const;
  await must(decideHeldGift(world.ports, call.operator, of));
  expect(await world.db.prisma.lateGift.findFirst()).toMatchObject({ promised: 1_000n, given: 0n });
  expect(await mailsOf(world, "late-match")).toEqual([]);
  await expectBookHolds(world);
});

test("one that arrives when its campaign is funded is not released before a person decided", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, {
    terms: { gate: null },
    tranches: [{ share: "1", needs: {} }],
  });
  const { campaignId } = await launchCampaign(world, call, { goal: 2_000n, days: 20 });
  await give(world, { campaignId, amount: 2_000n, email: "leo@example.org" });
  const { donationId } = await payLate(world, { campaignId, amount: 1_000n, email: "leo+b@example.org" });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await world.settle();
  await world.wait(10 * dayMs);
  const free = async () => {
    const { id } = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
    return computeRelease(world.db.sql, { campaignId, trancheId: id, now: world.now() });
  };
  expect(await giftOf(world, donationId)).toMatchObject({ state: "held" });
  expect(await free()).toMatchObject({ donations: 2_000n, total: 4_000n });
  const of = { donationId, decision: "matched", reason: "two brothers" } as const;
  await must(decideHeldGift(world.ports, call.operator, of));
  expect(await free()).toMatchObject({ donations: 3_000n, total: 5_000n });
  await expectBookHolds(world);
});
