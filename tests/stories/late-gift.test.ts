import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { takeBackLateGift } from "#app/use-cases/donation/take-back-late-gift.server.ts";
import { computeRelease } from "#app/use-cases/release/compute-release.server.ts";
import { give, launchCampaign, newestEntry, openFundedCall, payLate } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

/** 20.00 of match were promised for a gift whose checkout expired here; meanwhile another gift took all but 5.00 of the fund. */
async function lateGift({ promised = 2_000n } = {}) {
  const world = await createWorld();
  const call = await openFundedCall(world, {
    deposit: 2_500n,
    terms: { gate: null },
    tranches: [{ share: "1", needs: {} }],
  });
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  const late = await payLate(world, { campaignId, amount: 2_000n, tip: 100n, donor: "late", promised });
  await give(world, { campaignId, amount: 2_000n, donor: "quick" });
  return { world, call, campaignId, ...late };
}

const mailsOf = (world: World) =>
  world.db.prisma.outboxMessage.findMany({ where: { kind: "late-match" }, select: { toEmail: true } });

/** What may be released of the campaign now. */
async function free(world: World, campaignId: string) {
  const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  return computeRelease(world.db.sql, { campaignId, trancheId: tranche.id, now: world.now() });
}

test("a gift paid late is matched with what there is; its donor is told, and may have all back for 14 days", async () => {
  const { world, call, campaignId, donationId, accessToken } = await lateGift();
  const { ports } = world;
  expect(await mailsOf(world)).toEqual([{ toEmail: "late@example.org" }]);
  expect(await world.db.prisma.lateGift.findFirst()).toMatchObject({ promised: 2_000n, given: 500n });
  await world.wait(10 * dayMs);
  const before = await newestEntry(world);
  const answers = await Promise.all([
    takeBackLateGift(ports, accessToken),
    takeBackLateGift(ports, accessToken),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { kind: "given_back_before" } });
  await sendRefunds(ports, { most: 5 });
  await world.settle();
  const names = { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         donor:gift:refund-due                                            21.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-settled       donor:gift:refund-due                               21.00
                         stripe:clearing                                                  21.00
    "
  `);
  expect(await world.db.prisma.refund.findFirst()).toMatchObject({ reason: "late_match", tip: 100n });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("it is not released with its match until the days are over, and then stays", async () => {
  const { world, campaignId, accessToken } = await lateGift();
  const shown = async () =>
    (await readDonationPage(world.db, accessToken, { now: world.now() }))!.late!.isOver;
  await world.wait(14 * dayMs - 1);
  expect(await shown()).toBe(false);
  expect(await free(world, campaignId)).toMatchObject({ donations: 2_000n, total: 4_000n });
  await world.wait(1);
  expect(await shown()).toBe(true);
  expect(await free(world, campaignId)).toMatchObject({ donations: 4_000n, total: 6_500n });
  expect(await takeBackLateGift(world.ports, accessToken)).toMatchObject({
    refusal: { kind: "days_are_over" },
  });
  await expectBookHolds(world);
});

/** The donor's bank disputes a gift now; answers how it decides for us, ten days later. */
async function dispute(world: World, donationId: string) {
  const { chargeId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  const made = (await world.control(`charges/${chargeId}/dispute`, {})).dispute as { id: string };
  await world.control(`disputes/${made.id}/answer`, {});
  await world.settle();
  await world.wait(10 * dayMs);
  return async () => {
    await world.control(`disputes/${made.id}/close`, { status: "won" });
    await world.settle();
  };
}

test("its 14 days begin again when a dispute of it is won that came before they were over", async () => {
  const { world, call, campaignId, donationId, accessToken } = await lateGift();
  await world.wait(10 * dayMs);
  const win = await dispute(world, donationId);
  expect(await takeBackLateGift(world.ports, accessToken)).toMatchObject({ refusal: { kind: "disputed" } });
  await win();
  await world.wait(14 * dayMs - 1);
  const page = await readDonationPage(world.db, accessToken, { now: world.now() });
  expect(page!.late!.isOver).toBe(false);
  expect(await free(world, campaignId)).toMatchObject({ donations: 2_000n, total: 4_000n });
  await expectBookHolds(world);
  const before = await newestEntry(world);
  expect(await takeBackLateGift(world.ports, accessToken)).toMatchObject({ ok: true });
  const names = { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         donor:gift:refund-due                                            21.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    "
  `);
  await expectBookHolds(world);
});

test("its days stay over when a dispute came after them: it may be released by then", async () => {
  const { world, campaignId, donationId, accessToken } = await lateGift();
  await world.wait(14 * dayMs);
  const win = await dispute(world, donationId);
  await win();
  expect(await takeBackLateGift(world.ports, accessToken)).toMatchObject({
    refusal: { kind: "days_are_over" },
  });
  expect(await free(world, campaignId)).toMatchObject({ donations: 4_000n, total: 6_500n });
  await expectBookHolds(world);
});

test("one that got what was promised is not taken back, nor one that came in time, nor one that nobody has", async () => {
  const { world, campaignId, accessToken } = await lateGift({ promised: 500n });
  expect(await mailsOf(world)).toEqual([]);
  const inTime = await give(world, { campaignId, amount: 1_000n, donor: "other" });
  for (const token of [accessToken, inTime.accessToken])
    expect(await takeBackLateGift(world.ports, token)).toMatchObject({ refusal: { kind: "not_short" } });
  expect(await takeBackLateGift(world.ports, "nobody's")).toMatchObject({
    refusal: { kind: "unknown_donation" },
  });
});
