import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#app/db/database.server.ts";
import { readOwedMoney } from "#app/ledger/owed-money.server.ts";
import { readGivenTo, readMatchOffer } from "#app/queries/match-offer.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { enactDueTerms } from "#app/use-cases/call/enact-due-terms.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

// What other platforms with public code were seen to get wrong, each as a test that would have caught it there.

const fundOf = (world: World, fundId: string) =>
  world.db.prisma.matchFundPosition.findUniqueOrThrow({ where: { fundId } });
const donationOf = (world: World, id: string) =>
  world.db.prisma.donation.findUniqueOrThrow({ where: { id } });

test("match kept on refund: what was matched returns to its fund with the gift", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  expect((await fundOf(world, call.fundId)).available).toBe(98_000n);
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  expect((await fundOf(world, call.fundId)).available).toBe(100_000n);
  expect((await donationOf(world, donationId)).match).toBe(0n);
  await expectBookHolds(world);
});

test("sum, compare, insert without a lock: twenty gifts at once by two processes never promise more than the fund has", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 7_000n, terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const other = openDatabase((world.db as typeof world.db & { url: string }).url, { connections: 4 });
  onTestFinished(() => other.close());
  const gifts = Array.from({ length: 20 }, (_, number) =>
    startGift(number % 2 ? world : { ...world, ports: { ...world.ports, db: other } }, {
      campaignId,
      amount: 1_000n,
      donor: `donor${number}`,
    }),
  );
  const started = await Promise.all(gifts);
  const matches = await Promise.all(started.map(({ donationId }) => donationOf(world, donationId)));
  expect(matches.reduce((sum, { match }) => sum + match, 0n)).toBe(7_000n);
  expect(await fundOf(world, call.fundId)).toMatchObject({ available: 0n, reserved: 7_000n });
  await expectBookHolds(world);
});

test("partial refunds refused: a part goes back, and the match in proportion", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 3_000n });
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 1_000n, note: "a part" }));
  expect(await donationOf(world, donationId)).toMatchObject({ refunded: 1_000n, match: 2_000n });
  await expectBookHolds(world);
});

test("the audit row written after the transaction: when a decision cannot be kept, no entry of it is in the book", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  const entries = () => world.db.sql.query("select id, kind from entry order by id");
  const before = await entries();
  await world.db.sql.query("alter table refund add constraint full_disk check (amount < 0) not valid");
  await expect(
    refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "asked" }),
  ).rejects.toThrow("full_disk");
  expect(await entries()).toEqual(before);
  expect((await donationOf(world, donationId)).match).toBe(2_000n);
  await expectBookHolds(world);
});

test("the reservation lost unseen on a phone: while the checkout can be paid its match is there, and then the checkout cannot", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 2_000n, terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const slow = await startGift(world, { campaignId, amount: 2_000n, donor: "slow", promised: 2_000n });
  await world.wait(34 * 60_000);
  await endOverdueCheckouts(world.ports, { most: 10 });
  expect((await startGift(world, { campaignId, amount: 2_000n, donor: "quick" })).donationId).toBeTruthy();
  await world.control(`sessions/${slow.sessionId}/pay`, { card: "success" });
  await world.settle();
  expect(await donationOf(world, slow.donationId)).toMatchObject({ state: "paid", match: 2_000n });

  const late = await startGift(world, { campaignId, amount: 500n, donor: "late" });
  await world.wait(40 * 60_000);
  await endOverdueCheckouts(world.ports, { most: 10 });
  const { session } = await world.control(`sessions/${late.sessionId}/pay`, { card: "success" });
  expect(session).toMatchObject({ status: "expired", payment_status: "unpaid" });
  await world.settle();
  expect((await donationOf(world, late.donationId)).state).toBe("abandoned");
  await expectBookHolds(world);
});

test("rules changed in mid-campaign: what was given keeps its rule, and published rules cannot be rewritten", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  const [published] = await world.db.sql.query<{ id: string; terms: Record<string, unknown> }>(
    "select id, terms from call_terms",
  );
  await expect(
    world.db.sql.query("update call_terms set terms = '{}' where id = $1", [published!.id]),
  ).rejects.toThrow("never change");
  const { termsId } = await must(
    proposeTerms(world.ports, call.ana, {
      callId: call.callId,
      terms: { ...published!.terms, ratio: "0.5" },
      tranches: [{ share: "1", needs: {} }],
      effectiveAt: new Date(world.now().getTime() + dayMs),
    }),
  );
  await must(decideTerms(world.ports, call.luis, { termsId, isApproved: true, reason: "" }));
  await world.wait(2 * dayMs);
  await enactDueTerms(world.ports);
  const later = await give(world, { campaignId, amount: 2_000n, donor: "later" });
  expect((await donationOf(world, donationId)).match).toBe(2_000n);
  expect((await donationOf(world, later.donationId)).match).toBe(1_000n);
  await expectBookHolds(world);
});

test("an estimate that falls without explanation: it names what binds it, and no donor is sent to pay for less than was shown", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 1_500n, terms: { gate: null } });
  const { campaignId, slug } = await launchCampaign(world, call);
  const campaign = (await readGivenTo(world.db, slug, { now: world.now() }))!;
  const shown = await readMatchOffer(world.db, campaign, { amount: 2_000n, now: world.now() });
  expect(shown).toMatchObject({ match: 1_500n, entitled: 2_000n, limit: "funds_exhausted" });
  await startGift(world, { campaignId, amount: 1_000n, donor: "quicker" });
  const answer = await startDonation(world.ports, {
    campaignId,
    amount: 2_000n,
    tip: 0n,
    feeCover: 0n,
    promisedMatch: shown.match,
    email: "slower@example.org",
    name: null,
    message: null,
    isAnonymous: true,
    locale: "es",
    accessToken: world.ports.ids.token(),
    address: null,
  });
  expect(answer).toEqual({
    ok: false,
    refusal: { kind: "match_changed", promised: 1_500n, available: 500n },
  });
});

test("negative balances after refunds of spent money: what was released is owed, and no account falls below zero", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { tranches: [{ share: "1", needs: {} }], terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
  const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranche.id));
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  expect(await readOwedMoney(world.db.sql, { campaignId, callId: null })).toEqual([
    { campaignId, currency: "USD", donations: 2_000n, match: [{ fundId: call.fundId, amount: 2_000n }] },
  ]);
  const below = await world.db.sql.query(
    `select a.code from account a join balance b on b.account_id = a.id
      where a.floor = 'not_negative' and case when a.kind = 'asset' then b.amount < 0 else b.amount > 0 end`,
  );
  expect(below).toEqual([]);
  await expectBookHolds(world);
});
