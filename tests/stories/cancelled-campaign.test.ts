import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  startGift,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { sentMails } from "../support/sent-mails.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** A campaign that has reached its goal with a passed gate, and is still live. */
async function liveCampaign() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId, slug, entrepreneur } = await launchCampaign(world, call, { goal: 8_000n });
  const names: Record<string, string> = { [campaignId]: "hats", [call.fundId]: "fund" };
  for (const donor of ["carmen", "jorge"]) {
    const { donationId } = await give(world, { campaignId, amount: 3_000n, donor, tip: 100n });
    names[donationId] = donor;
  }
  const cancel = (reason = "the shop has closed") =>
    cancelCampaign(world.ports, call.operator, { campaignId, reason });
  const state = async () =>
    (await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).state;
  return { world, call, campaignId, slug, entrepreneur, names, cancel, state };
}

test("a cancelled campaign gives every gift and all match back, though it had reached its goal", async () => {
  const { world, call, slug, names, cancel } = await liveCampaign();
  const { ports } = world;
  const before = await newestEntry(world);
  expect(await cancel(" ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  await must(cancel());
  expect(await cancel()).toMatchObject({ refusal: { kind: "not_running" } });
  expect(await endDueCampaigns(ports)).toBe(1);
  expect(await endDueCampaigns(ports)).toBe(0);
  const [told, ...more] = await sentMails(world, "campaign-told");
  expect(told!.text).toContain("Motivo: the shop has closed");
  expect(more, "that it ended is not told again").toEqual([]);
  const back = await sentMails(world, "refund-decided");
  expect(back).toHaveLength(2);
  for (const { text } of back) expect(text).toContain("La campaña fue cancelada");
  await sendRefunds(ports, { most: 20 });
  await world.settle();
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    campaign-closed      (nothing moves)
    campaign-failed      (nothing moves)
    match-returned       campaign:hats:match:fund:earned                     30.00
                         fund:fund:available                                              30.00
    match-returned       campaign:hats:match:fund:earned                     30.00
                         fund:fund:available                                              30.00
    refund-decided       campaign:hats:donations                             30.00
                         platform:tips                                        1.00
                         donor:carmen:refund-due                                          31.00
    match-returned       (nothing moves)
    refund-decided       campaign:hats:donations                             30.00
                         platform:tips                                        1.00
                         donor:jorge:refund-due                                           31.00
    match-returned       (nothing moves)
    refund-settled       donor:carmen:refund-due                             31.00
                         stripe:clearing                                                  31.00
    refund-settled       donor:jorge:refund-due                              31.00
                         stripe:clearing                                                  31.00
    "
  `);
  const page = await readCampaignPage(world.db, slug, { now: world.now() });
  expect(page).toMatchObject({
    state: "cancelled",
    stateReason: "the shop has closed",
    progress: { raised: { amount: "0.00" }, match: { amount: "0.00" } },
  });
  const refunds = await world.db.prisma.refund.findMany({ select: { reason: true, state: true } });
  expect(refunds).toEqual(Array(2).fill({ reason: "campaign_cancelled", state: "succeeded" }));
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("it ends once no payment of it is open, and who paid meanwhile is refunded by itself", async () => {
  const { world, campaignId, cancel } = await liveCampaign();
  const { ports } = world;
  const paying = await startGift(world, { campaignId, amount: 1_000n, donor: "rosa" });
  await startGift(world, { campaignId, amount: 1_000n, donor: "slow" });
  await must(cancel());
  await expect(startGift(world, { campaignId, amount: 500n, donor: "late" })).rejects.toThrow(/refused/);
  expect(await endDueCampaigns(ports)).toBe(0);
  await world.control(`sessions/${paying.sessionId}/pay`, { card: "success" });
  expect(await endOverdueCheckouts(ports, { most: 20 })).toBe(2);
  expect(await endDueCampaigns(ports)).toBe(1);
  const refunds = await world.db.prisma.refund.findMany({ where: { donationId: paying.donationId } });
  expect(refunds).toMatchObject([{ amount: 1_000n, reason: "campaign_over" }]);
  expect(await world.db.prisma.refund.count()).toBe(3);
  await expectBookHolds(world);
});

test("its call does not close before it has ended, so that no match is granted to it", async () => {
  const { world, call, cancel } = await liveCampaign();
  const { ports } = world;
  await world.wait(400 * dayMs);
  await must(cancel());
  expect(await closeCall(ports, call.callId)).toMatchObject({ refusal: { kind: "cancelled_campaign_open" } });
  expect(await endDueCampaigns(ports)).toBe(1);
  await must(closeCall(ports, call.callId));
  await expectBookHolds(world);
});

test("a funded campaign is not cancelled: its money is its own", async () => {
  const { world, cancel, state } = await liveCampaign();
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  expect(await state()).toBe("funded");
  expect(await cancel()).toMatchObject({ refusal: { kind: "campaign_is_funded" } });
  expect(await world.db.prisma.refund.count()).toBe(0);
  await expectBookHolds(world);
});

test("an entrepreneur withdraws what is not live, and asks for cancelling what is", async () => {
  const { world, call, campaignId, entrepreneur, state } = await liveCampaign();
  const { ports } = world;
  const withdraw = (id: string, reason: string, actor = entrepreneur) =>
    withdrawCampaign(ports, actor, { campaignId: id, reason });
  expect(await withdraw(campaignId, "")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await must(withdraw(campaignId, "I am ill"))).toEqual({ isAsked: true });
  expect(await state()).toBe("live");
  expect(await world.db.prisma.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({
    cancellingAskedWhy: "I am ill",
  });
  const draft = await must(draftCampaign(ports, entrepreneur, { title: "Otra", callId: call.callId }));
  expect(await withdraw(draft.campaignId, "", call.operator)).toMatchObject({
    refusal: { kind: "not_allowed" },
  });
  expect(await must(withdraw(draft.campaignId, ""))).toEqual({ isAsked: false });
  expect(await withdraw(draft.campaignId, "again")).toMatchObject({ refusal: { kind: "not_running" } });
  await expectBookHolds(world);
});
