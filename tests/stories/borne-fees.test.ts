import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { bearAllFees } from "#app/use-cases/payment/bear-fees.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  startGift,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** A call without a gate whose campaigns bear the fees, or not, and one live campaign of it. */
async function bearingCampaign({ bearsFees = true } = {}) {
  const world = await createWorld();
  const tranches = [{ share: "1", needs: {} }];
  const call = await openFundedCall(world, { terms: { gate: null }, tranches, bearsFees });
  const { campaignId, slug } = await launchCampaign(world, call, { goal: 4_000n });
  const print = async (after: bigint) => {
    const names = { [campaignId]: "hats", [call.fundId]: "fund" };
    return `\n${(await printJournal(world.db.sql, { names, after })).replaceAll(/donor:[0-9a-f-]+/g, "donor")}\n`;
  };
  const shown = async () => {
    const page = await readCampaignPage(world.db, slug, { now: world.now() });
    return { raised: page!.progress.raised.amount, fees: page!.fees?.amount ?? null };
  };
  const free = async () => {
    await endDueCampaigns(world.ports);
    await reachDueTranches(world.ports);
    const { id } = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
    const { releaseId, total } = await must(proposeRelease(world.ports, call.operator, id));
    return { releaseId, total };
  };
  const refund = (donationId: string, amount: bigint) =>
    must(refundDonation(world.ports, call.operator, { donationId, amount, note: "asked" }));
  return { world, call, campaignId, print, shown, free, refund };
}

test("the fee leaves what the campaign will receive, less what the donor added for it, and is shown", async () => {
  const { world, campaignId, print, shown } = await bearingCampaign();
  const before = await newestEntry(world);
  await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await give(world, {
    campaignId,
    amount: 2_000n,
    promised: 2_000n,
    tip: 200n,
    feeCover: 60n,
    donor: "jorge",
  });
  expect(await bearAllFees(world.ports)).toBe(2);
  expect(await bearAllFees(world.ports)).toBe(0);
  expect(await print(before)).toMatchInlineSnapshot(`
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
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    donation-captured    stripe:clearing                                     22.60
                         campaign:hats:donations                                          20.00
                         platform:tips                                                     2.00
                         platform:fees-covered                                             0.60
                         fund:fund:reserved                                  20.00
                         campaign:hats:match:fund:earned                                  20.00
    fee-charged          expense:processing                                   0.96
                         stripe:clearing                                                   0.96
    fee-borne            campaign:hats:donations                              0.88
                         expense:processing                                                0.88
    fee-borne            campaign:hats:donations                              0.24
                         expense:processing                                                0.24
    "
  `);
  expect(await shown()).toEqual({ raised: "40.00", fees: "1.12" });
  await expectBookHolds(world);
});

test("a part that is given back gives back its part of the fee, which the platform bears", async () => {
  const { world, campaignId, print, shown, refund } = await bearingCampaign();
  const { donationId } = await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await bearAllFees(world.ports);
  const before = await newestEntry(world);
  await refund(donationId, 500n);
  await refund(donationId, 1_500n);
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    refund-decided       campaign:hats:donations                              4.78
                         expense:processing                                   0.22
                         donor:refund-due                      5.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-decided       campaign:hats:donations                             14.34
                         expense:processing                                   0.66
                         donor:refund-due                     15.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    "
  `);
  expect(await shown()).toEqual({ raised: "0.00", fees: "0.00" });
  expect(
    await world.db.prisma.refund.findMany({ select: { feeBack: true }, orderBy: { amount: "asc" } }),
  ).toEqual([{ feeBack: 22n }, { feeBack: 66n }]);
  await expectBookHolds(world);
});

test("no fee is released, whether it was borne before or is borne by the release itself", async () => {
  const { world, call, campaignId, free, print } = await bearingCampaign();
  await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await give(world, { campaignId, amount: 2_000n, promised: 2_000n, donor: "jorge" });
  await world.wait(21 * dayMs);
  const before = await newestEntry(world);
  const { releaseId, total } = await free();
  expect(total).toBe(7_824n);
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    campaign-closed      (nothing moves)
    fee-borne            campaign:hats:donations                              0.88
                         expense:processing                                                0.88
    fee-borne            campaign:hats:donations                              0.88
                         expense:processing                                                0.88
    tranche-released     campaign:hats:donations                             38.24
                         campaign:hats:match:fund:earned                     40.00
                         campaign:hats:payable                                            78.24
    "
  `);
  await expectBookHolds(world);
});

test("a fee that Stripe names while a release is decided, of a gift that is not available yet, breaks no promise", async () => {
  const { world, call, campaignId, free } = await bearingCampaign();
  const { ports, db } = world;
  await give(world, { campaignId, amount: 4_000n, promised: 4_000n });
  await world.wait(20 * dayMs - 1);
  const last = await startGift(world, { campaignId, amount: 2_000n, donor: "jorge", promised: 2_000n });
  await world.control(`sessions/${last.sessionId}/pay`, { card: "success" });
  await healEvents(ports, { healedAt: new Date(0) });
  await settlePayments(ports, { most: 20 });
  await world.wait(dayMs);
  const { releaseId } = await free();
  const isReadingHeldUp = async () =>
    (
      await db.sql.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
    ).length;
  const { reading } = await db.transaction(async (sql) => {
    await sql.query("select from donation where id = $1 for update", [last.donationId]);
    const reading = readBalance(ports);
    await expect.poll(isReadingHeldUp).toBe(1);
    await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
    return { reading };
  });
  await reading;
  expect(await bearAllFees(ports)).toBe(1);
  const order =
    "select kind from entry where kind in ('fee-charged', 'tranche-released', 'fee-borne') order by id desc limit 3";
  expect((await db.sql.query<{ kind: string }>(order)).map(({ kind }) => kind)).toEqual([
    "fee-borne",
    "tranche-released",
    "fee-charged",
  ]);
  await expectBookHolds(world);
});

test("a refund of what was released makes the campaign owe the gift without its fee", async () => {
  const { world, call, campaignId, free, refund } = await bearingCampaign();
  const { donationId } = await give(world, { campaignId, amount: 4_000n, promised: 4_000n });
  await world.wait(21 * dayMs);
  const { releaseId } = await free();
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await refund(donationId, 4_000n);
  const [owed] = await world.db.sql.query(
    "select b.amount from account a join balance b on b.account_id = a.id where a.code like '%:owed:donations'",
  );
  expect(owed).toEqual({ amount: 3_854n });
  await expectBookHolds(world);
});

test("a lost dispute gives the fee back like a refund, and a failed campaign gives back every fee", async () => {
  const gifts = [{ amount: 1_000n, donor: "carmen" }, { amount: 500n }];
  const { world, campaignId, given, dispute, journal } = await playGifts(gifts, {
    goal: 4_000n,
    bearsFees: true,
  });
  await bearAllFees(world.ports);
  const stripeId = await dispute(given[0]!);
  await world.settle();
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  expect(await journal()).toMatchInlineSnapshot(`
    "
    fee-borne            campaign:hats:donations                              0.59
                         expense:processing                                                0.59
    fee-borne            campaign:hats:donations                              0.45
                         expense:processing                                                0.45
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             10.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  25.00
    dispute-lost         campaign:hats:donations                              9.41
                         expense:processing                                   0.59
                         dispute:dispute:pending                                          10.00
    match-returned       campaign:hats:match:fund:earned                     10.00
                         fund:fund:available                                              10.00
    campaign-closed      (nothing moves)
    campaign-failed      (nothing moves)
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-decided       campaign:hats:donations                              4.55
                         expense:processing                                   0.45
                         donor:gift:refund-due                                             5.00
    match-returned       (nothing moves)
    "
  `);
  const borne = await world.db.prisma.donation.findMany({
    where: { campaignId },
    select: { feeBorne: true },
  });
  expect(borne).toEqual([{ feeBorne: 0n }, { feeBorne: 0n }]);
  await expectBookHolds(world);
});

test("a dispute lost in part after its campaign was cancelled gives the fee back once: with its part, and with the rest", async () => {
  const { world, call, campaignId, given, dispute, journal } = await playGifts(
    [{ amount: 1_000n, donor: "carmen" }],
    { goal: 4_000n, bearsFees: true },
  );
  await bearAllFees(world.ports);
  const stripeId = await dispute(given[0]!, { amount: 400 });
  await world.settle();
  await must(cancelCampaign(world.ports, call.operator, { campaignId, reason: "the shop has closed" }));
  await endDueCampaigns(world.ports);
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await journal()).toMatchInlineSnapshot(`
    "
    fee-borne            campaign:hats:donations                              0.59
                         expense:processing                                                0.59
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                              4.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  19.00
    campaign-closed      (nothing moves)
    campaign-failed      (nothing moves)
    match-returned       campaign:hats:match:fund:earned                     10.00
                         fund:fund:available                                              10.00
    dispute-lost         campaign:hats:donations                              3.76
                         expense:processing                                   0.24
                         dispute:dispute:pending                                           4.00
    match-returned       (nothing moves)
    refund-decided       campaign:hats:donations                              5.65
                         expense:processing                                   0.35
                         donor:carmen:refund-due                                           6.00
    match-returned       (nothing moves)
    "
  `);
  expect(await world.db.prisma.donation.findFirst({ where: { campaignId } })).toMatchObject({ feeBorne: 0n });
  await expectBookHolds(world);
});

test("by the usual rule the platform bears fees, and nothing is shown", async () => {
  const { world, campaignId, shown } = await bearingCampaign({ bearsFees: false });
  await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  expect(await bearAllFees(world.ports)).toBe(0);
  expect(await shown()).toEqual({ raised: "20.00", fees: null });
  await expectBookHolds(world);
});
