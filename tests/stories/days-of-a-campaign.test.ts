import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { extendCampaign } from "#app/use-cases/campaign/extend-campaign.server.ts";
import { openDueCampaigns } from "#app/use-cases/campaign/open-due-campaigns.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { tellEndingCampaigns } from "#app/use-cases/campaign/tell-ending-campaigns.server.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  startGift,
} from "../factories/running-campaign.ts";
import { writtenCampaign } from "../factories/written-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

/** A campaign that both sides approved and that opens in three days. */
async function approvedForLater() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const entrepreneur = await world.addPerson("Yusmary");
  const { campaignId, slug } = await must(
    draftCampaign(ports, entrepreneur, { title: "Panes", callId: call.callId }),
  );
  const at = (days: number) => new Date(world.now().getTime() + days * dayMs);
  const content = writtenCampaign({ title: "Panes", goal: 8_000n, deadlineAt: at(20) });
  await must(editCampaign(ports, entrepreneur, { campaignId, content: { ...content, opensAt: at(3) } }));
  const { submittedAt } = await must(submitCampaign(ports, entrepreneur, campaignId));
  const approval = { campaignId, decision: "approved", comment: "", submittedAt } as const;
  await must(reviewCampaign(ports, call.operator, { side: "operator", ...approval }));
  const { isLive } = await must(reviewCampaign(ports, call.ana, { side: "matcher", ...approval }));
  return { world, ports, call, entrepreneur, campaignId, slug, isLive };
}

async function stateOf(world: World, campaignId: string): Promise<string> {
  return (await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).state;
}

async function mailsOf(world: World, kind: string): Promise<string[]> {
  const rows = await world.db.sql.query<{ to_email: string }>(
    "select to_email from outbox_message where kind = $1 order by to_email",
    [kind],
  );
  return rows.map(({ to_email }) => to_email);
}

test("an approved campaign opens on the day that its entrepreneur chose, and not before", async () => {
  const { world, ports, campaignId, slug, isLive } = await approvedForLater();
  const before = await newestEntry(world);
  expect([isLive, await stateOf(world, campaignId)]).toEqual([false, "approved"]);
  expect(await openDueCampaigns(ports)).toBe(0);
  await expect(startGift(world, { campaignId, amount: 1_000n })).rejects.toThrow("campaign_not_open");
  expect(await readCampaignPage(world.db, slug, { now: world.now() })).toBeNull();
  await world.wait(3 * dayMs);
  expect(await openDueCampaigns(ports)).toBe(1);
  expect(await openDueCampaigns(ports)).toBe(0);
  expect(await stateOf(world, campaignId)).toBe("live");
  expect(await mailsOf(world, "campaign-opened")).toHaveLength(1);
  await give(world, { campaignId, amount: 1_000n });
  expect(await readCampaignPage(world.db, slug, { now: world.now() })).toMatchObject({
    giftCount: 1,
    daysLeft: 17,
  });
  const names = { [campaignId]: "bread" };
  expect(await printJournal(world.db.sql, { names, after: before })).toContain("campaign-joined");
  await expectBookHolds(world);
});

test("one that is withdrawn before its day, or whose call is over by then, does not open", async () => {
  const withdrawn = await approvedForLater();
  await must(
    withdrawCampaign(withdrawn.ports, withdrawn.entrepreneur, {
      campaignId: withdrawn.campaignId,
      reason: "",
    }),
  );
  await withdrawn.world.wait(3 * dayMs);
  expect(await openDueCampaigns(withdrawn.ports)).toBe(0);
  const late = await approvedForLater();
  await late.world.db.prisma.call.update({ where: { id: late.call.callId }, data: { state: "cancelled" } });
  await late.world.wait(3 * dayMs);
  expect(await openDueCampaigns(late.ports)).toBe(0);
  expect(await stateOf(late.world, late.campaignId)).toBe("changes_asked");
});

/** A live campaign that reached its goal by two donors, a day before its end. */
async function reached() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId, slug, entrepreneur } = await launchCampaign(world, call, { goal: 8_000n, days: 10 });
  const names: Record<string, string> = { [campaignId]: "hats", [call.fundId]: "fund" };
  for (const donor of ["carmen", "jorge"]) {
    const { donationId } = await give(world, { campaignId, amount: 3_000n, donor });
    names[donationId] = donor;
  }
  await world.wait(9 * dayMs);
  const until = new Date(world.now().getTime() + 15 * dayMs);
  return { world, call, campaignId, slug, entrepreneur, names, until };
}

test("a second round goes on with the same rules; nothing is reached or released before its end", async () => {
  const { world, campaignId, slug, entrepreneur, names, until } = await reached();
  const { ports } = world;
  const before = await newestEntry(world);
  await must(extendCampaign(ports, entrepreneur, { campaignId, until }));
  expect(await extendCampaign(ports, entrepreneur, { campaignId, until })).toMatchObject({
    refusal: { kind: "extended_before" },
  });
  expect(await mailsOf(world, "campaign-extended")).toEqual(["carmen@example.org", "jorge@example.org"]);
  await world.wait(2 * dayMs);
  expect(await endDueCampaigns(ports)).toBe(0);
  await reachDueTranches(ports);
  expect(await world.db.prisma.tranche.count({ where: { campaignId, state: "reached" } })).toBe(0);
  names[(await give(world, { campaignId, amount: 2_000n, donor: "lucia" })).donationId] = "lucia";
  const page = await readCampaignPage(world.db, slug, { now: world.now() });
  expect(page).toMatchObject({ state: "live", daysLeft: 13 });
  expect(page?.firstDeadlineAt).not.toBeNull();
  await world.wait(14 * dayMs);
  expect(await endDueCampaigns(ports)).toBe(1);
  expect(await stateOf(world, campaignId)).toBe("funded");
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    donation-captured    stripe:clearing                                     20.00
                         campaign:hats:donations                                          20.00
                         fund:fund:reserved                                  20.00
                         campaign:hats:match:fund:earned                                  20.00
    fee-charged          expense:processing                                   0.88
                         stripe:clearing                                                   0.88
    campaign-closed      (nothing moves)
    "
  `);
  await expectBookHolds(world);
});

test("there is no second round below the goal, after the end, or beyond the call", async () => {
  const { world, call, campaignId, entrepreneur, until } = await reached();
  const { ports } = world;
  const young = await launchCampaign(world, call, { title: "Otra", goal: 90_000n, days: 10 });
  const of = (id: string, who: typeof entrepreneur, day: Date) =>
    extendCampaign(ports, who, { campaignId: id, until: day });
  expect(await of(young.campaignId, young.entrepreneur, until)).toMatchObject({
    refusal: { kind: "goal_not_reached" },
  });
  expect(await of(campaignId, young.entrepreneur, until)).toMatchObject({ refusal: { kind: "not_allowed" } });
  const far = new Date(world.now().getTime() + 300 * dayMs);
  expect(await of(campaignId, entrepreneur, far)).toMatchObject({ refusal: { kind: "after_the_call" } });
  await world.wait(2 * dayMs);
  await endDueCampaigns(ports);
  expect(await of(campaignId, entrepreneur, until)).toMatchObject({ refusal: { kind: "not_live" } });
});

test("the day before each of its ends, and once, an entrepreneur is told how it stands", async () => {
  const { world, campaignId, entrepreneur, until } = await reached();
  const { ports } = world;
  expect(await tellEndingCampaigns(ports)).toBe(1);
  expect(await tellEndingCampaigns(ports)).toBe(0);
  expect(await mailsOf(world, "campaign-ending")).toHaveLength(1);
  await must(extendCampaign(ports, entrepreneur, { campaignId, until }));
  expect(await tellEndingCampaigns(ports)).toBe(0);
  await world.wait(14.5 * dayMs);
  expect(await tellEndingCampaigns(ports)).toBe(1);
  expect(await mailsOf(world, "campaign-ending")).toHaveLength(2);
});
