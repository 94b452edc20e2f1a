import { expect, test } from "vitest";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readFoundDonations } from "#app/queries/panel/found-donations.server.ts";
import { readManagedCall } from "#app/queries/panel/managed-call.server.ts";
import { readMatches } from "#app/queries/panel/match-list.server.ts";
import { readOwedList } from "#app/queries/panel/owed-list.server.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { readRefundProgress } from "#app/queries/panel/refund-progress.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import {
  type FundedCall,
  give,
  launchCampaign,
  must,
  openFundedCall,
  startGift,
} from "../../factories/running-campaign.ts";
import { createWorld, dayMs, type World } from "../../support/world.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });

/** A funded campaign with 20.00 given and matched, whose one tranche is reached. */
async function reachedTranche(world: World, call: FundedCall) {
  const { ports } = world;
  const campaign = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId: campaign.campaignId, amount: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const { id } = await ports.db.prisma.tranche.findFirstOrThrow({
    where: { campaignId: campaign.campaignId },
  });
  return { ...campaign, donationId, trancheId: id };
}

const simple = { terms: { gate: null }, tranches: [{ share: "1", needs: {} }] };

test("what a campaign owes is shown by campaign, and a fund's sums make up all that was deposited", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world, simple);
  const { campaignId, donationId, slug, trancheId } = await reachedTranche(world, call);
  const none = await readOwedList(db, { campaignId: null, callId: null });
  expect(none).toEqual([]);
  const { releaseId } = await must(proposeRelease(ports, call.operator, trancheId));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await must(refundDonation(ports, call.operator, { donationId, amount: 500n, note: "a part" }));

  const owed = { slug, donations: usd("5.00"), match: usd("5.00"), total: usd("10.00") };
  expect(await readOwedList(db, { campaignId, callId: null })).toMatchObject([owed]);
  expect(await readOwedList(db, { campaignId: null, callId: call.callId })).toMatchObject([owed]);
  expect(await readOwedList(db, { campaignId: null, callId: call.matcherId })).toEqual([]);
  const [fund] = (await readManagedCall(db, call.callId))!.funds;
  expect(fund).toMatchObject({
    deposited: usd("1000.00"),
    available: usd("980.00"),
    earned: usd("15.00"),
    recoverable: usd("5.00"),
  });
});

test("a rejected release is no money of its tranche", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world, simple);
  const { campaignId, trancheId } = await reachedTranche(world, call);
  const { releaseId } = await must(proposeRelease(ports, call.operator, trancheId));
  const proposed = await readOwnCampaign(db, campaignId);
  expect(proposed!.tranches[0]!.release).toMatchObject({ total: usd("40.00"), state: "proposed" });
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: false, reason: "too soon" }));
  expect((await readOwnCampaign(db, campaignId))!.tranches).toMatchObject([
    { state: "reached", release: null, payout: null },
  ]);
});

test("an operator finds a donation of any call by its code, and those of a donor by the whole e-mail; and nothing by a part of it", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, simple);
  const { campaignId } = await launchCampaign(world, call);
  const gift = { campaignId, email: "rosa@example.org" };
  const first = await give(world, { ...gift, amount: 2_000n });
  const second = await startGift(world, { ...gift, amount: 1_000n });
  await give(world, { campaignId, amount: 500n, email: "other-rosa@example.org" });
  const find = async (text: string) =>
    (await readFoundDonations(world.db.sql, text)).map(({ id }) => id).sort();
  const code = donationCodeOf(first.donationId);
  for (const typed of [code, code.toLowerCase(), ` ${code.slice(2)} `, first.donationId])
    expect(await find(typed)).toEqual([first.donationId]);
  expect(await find(" Rosa@Example.org ")).toEqual([first.donationId, second.donationId].sort());
  for (const typed of ["rosa", "%", "E-00000000", "rosa@example"]) expect(await find(typed)).toEqual([]);
});

test("a donation is found by its code however it is typed, and by its campaign", async () => {
  const world = await createWorld();
  const { db } = world;
  const call = await openFundedCall(world);
  const hats = await launchCampaign(world, call, { title: "Sombreros" });
  const bread = await launchCampaign(world, call, { title: "Panes" });
  const one = await give(world, { campaignId: hats.campaignId, amount: 1_000n, donor: "carmen" });
  const other = await give(world, { campaignId: bread.campaignId, amount: 1_000n, donor: "jorge" });
  const find = async (text: string) =>
    (await readMatches(db, { callId: call.callId, page: 1, text })).matches.map((m) => m.donationId);
  const number = donationCodeOf(one.donationId);
  for (const typed of [number, number.toLowerCase(), number.slice(2), one.donationId])
    expect(await find(typed), typed).toEqual([one.donationId]);
  expect(await find("PANES")).toEqual([other.donationId]);
  expect((await find("")).sort()).toEqual([one.donationId, other.donationId].sort());
  expect(await find("E-00000000")).toEqual([]);
  expect((await readMatches(db, { callId: call.matcherId, page: 1, text: number })).matches).toEqual([]);
});

test("after a refund a match is explained by what is left of the gift", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world, { terms: { ratio: "0.5", gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const gift = await give(world, { campaignId, amount: 3_300n });
  await must(refundDonation(ports, call.operator, { donationId: gift.donationId, amount: 500n, note: "-" }));
  const { matches } = await readMatches(db, { callId: call.callId, page: 1, text: "" });
  expect(matches).toMatchObject([
    { amount: usd("33.00"), refunded: usd("5.00"), entitled: usd("14.00"), match: usd("14.00") },
  ]);
  const page = await readDonationPage(db, gift.accessToken, { now: new Date() });
  expect(page!.match).toMatchObject({ amount: usd("14.00"), entitled: usd("14.00"), is: "until_goal" });
});

test("a donor reads all that came back, tip included, and that the match went back with it", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const gift = await give(world, { campaignId, amount: 4_000n, tip: 400n });
  await must(
    refundDonation(ports, call.operator, { donationId: gift.donationId, amount: 4_000n, note: "-" }),
  );
  await sendRefunds(ports, { most: 10 });
  await world.settle();
  const page = await readDonationPage(db, gift.accessToken, { now: new Date() });
  expect(page).toMatchObject({ state: "refunded", refunded: usd("44.00"), match: { is: "returned" } });
});

test("an operator sees how far the refunds of each campaign are, until all have arrived", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const given: string[] = [];
  for (const donor of ["ana", "luis", "rosa"])
    given.push((await give(world, { campaignId, amount: 1_000n, tip: 50n, donor })).donationId);
  const refund = (donationId: string, amount: bigint) =>
    must(refundDonation(ports, call.operator, { donationId, amount, note: "-" }));
  await refund(given[0]!, 1_000n);
  await refund(given[1]!, 400n);
  const progress = async () => (await readRefundProgress(db.sql)).map(({ title, ...rest }) => rest);
  const of = { campaignId, count: 2, total: usd("14.50"), sent: 0, due: 0, toTransfer: 0, arrived: 0 };
  expect(await progress()).toEqual([{ ...of, due: 2 }]);
  await sendRefunds(ports, { most: 1 });
  expect(await progress()).toEqual([{ ...of, due: 1, sent: 1 }]);
  await sendRefunds(ports, { most: 1 });
  await world.settle();
  expect(await progress()).toEqual([]);
  const { stripeRefundId } = await db.prisma.refund.findFirstOrThrow({ where: { donationId: given[1] } });
  await world.control(`refunds/${stripeRefundId}/fail`, {});
  await world.settle();
  expect(await progress()).toEqual([{ ...of, arrived: 1, toTransfer: 1 }]);
});
