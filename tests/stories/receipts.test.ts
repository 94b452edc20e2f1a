import { expect, test } from "vitest";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { openFair } from "../factories/fair.ts";
import { listReceipts, sealAndIssue } from "../factories/receipts.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

test("each gift in the book gets the next number of its year, a reservation none, and asked again nothing changes", async () => {
  const world = await createWorld({ now: "2026-12-20T12:00:00Z" });
  const { ports } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  await give(world, { campaignId, amount: 2_000n, donor: "carmen", tip: 100n, feeCover: 90n });
  await startGift(world, { campaignId, amount: 700n, donor: "espera" });
  await sealAndIssue(ports);
  await sealAndIssue(ports);
  await give(world, { campaignId, amount: 3_000n, donor: "jorge" });
  // 23:59:59 of the last day of the year where the issuer is: the next year's series begins a second later.
  await world.wait(new Date("2027-01-01T04:59:59Z").getTime() - world.now().getTime());
  await sealAndIssue(ports);
  await give(world, { campaignId, amount: 4_000n, donor: "luz" });
  await world.wait(1_000);
  await sealAndIssue(ports);
  expect(await listReceipts(ports)).toEqual([
    "R-2026-1 2000+100+90",
    "R-2026-2 3000+0+0",
    "R-2027-1 4000+0+0",
  ]);
  const receipt = await world.db.prisma.receipt.findFirstOrThrow({ where: { year: 2026, number: 1 } });
  expect(JSON.parse(receipt.content)).toMatchObject({
    number: "R-2026-000001",
    issuer: { name: "Fundación de prueba", taxId: "1790000000001" },
    means: "card",
    gift: { amount: "20.00", currency: "USD" },
    tip: { amount: "1.00" },
    feeCover: { amount: "0.90" },
    total: { amount: "21.90" },
    match: { amount: { amount: "20.00" }, ratio: "1", is: "conditional", matcher: "Fondo" },
    replaces: null,
  });
  expect(receipt.content).not.toContain("carmen");
  await expectBookHolds(world);
});

test("a refund of a part annuls the receipt and another stands for the rest; a refund of all annuls that one too", async () => {
  const { world, call, given } = await playGifts([{ amount: 2_000n, tip: 100n }]);
  const { ports } = world;
  const donationId = given[0]!;
  const refund = (amount: bigint) =>
    must(refundDonation(ports, call.operator, { donationId, amount, note: "asked" }));
  await sealAndIssue(ports);
  await refund(500n);
  await sealAndIssue(ports);
  expect(await listReceipts(ports)).toEqual([
    "R-2026-1 2000+100+0 A-2026-1 refunded",
    "R-2026-2 1500+100+0 replaces 1",
  ]);
  const thanks = await world.db.prisma.outboxMessage.findMany({ where: { kind: "donation-receipt" } });
  expect(thanks).toMatchObject([{ payload: { donationId } }]);
  await expectBookHolds(world);
  await refund(1_500n);
  await sealAndIssue(ports);
  expect(await listReceipts(ports)).toEqual([
    "R-2026-1 2000+100+0 A-2026-1 refunded",
    "R-2026-2 1500+100+0 replaces 1 A-2026-2 refunded",
  ]);
  await expectBookHolds(world);
});

test("a gift that was given back before its receipt was issued gets none, and one of which a part is left a single one", async () => {
  const { world, call, given } = await playGifts([{ amount: 2_000n }, { amount: 3_000n }]);
  const refund = (donationId: string, amount: bigint) =>
    must(refundDonation(world.ports, call.operator, { donationId, amount, note: "asked" }));
  await refund(given[0]!, 2_000n);
  await refund(given[1]!, 1_000n);
  await sealAndIssue(world.ports, { most: 1 });
  expect(await listReceipts(world.ports)).toEqual(["R-2026-1 2000+0+0"]);
  const thanks = await world.db.prisma.outboxMessage.findMany({ where: { kind: "donation-receipt" } });
  expect(thanks).toMatchObject([{ payload: { donationId: given[1]! } }]);
  await expectBookHolds(world);
});

test("a disputed gift keeps its receipt until its bank decides: lost, it is annulled; in part, replaced", async () => {
  const { world, given, dispute } = await playGifts([
    { amount: 2_000n, tip: 200n },
    { amount: 2_000n, tip: 200n },
  ]);
  const { ports } = world;
  await sealAndIssue(ports);
  const ids = [await dispute(given[0]!), await dispute(given[1]!, { amount: 500 })];
  await world.settle();
  await sealAndIssue(ports);
  expect(await listReceipts(ports)).toEqual(["R-2026-1 2000+200+0", "R-2026-2 2000+200+0"]);
  for (const id of ids) await world.control(`disputes/${id}/close`, { status: "lost" });
  await world.settle();
  await sealAndIssue(ports);
  expect((await listReceipts(ports)).sort()).toEqual([
    expect.stringMatching(/^R-2026-1 2000\+200\+0 A-2026-[12] disputed$/),
    expect.stringMatching(/^R-2026-2 2000\+200\+0 A-2026-[12] disputed$/),
    "R-2026-3 1500+200+0 replaces 2",
  ]);
  await expectBookHolds(world);
});

test("gifts in hand have receipts too, and one that never was loses it", async () => {
  const { world, ports, call, second, receive } = await openFair();
  const giftId = await receive();
  await receive({ kind: "transfer", amount: 3_000n, name: null, email: null });
  await sealAndIssue(ports);
  const means = await world.db.sql.query(
    "select content::jsonb->>'means' as means from receipt order by number",
  );
  expect(means).toEqual([{ means: "cash" }, { means: "transfer" }]);
  const entry = await world.db.prisma.entry.findUniqueOrThrow({
    where: { key: `donation-received:${giftId}` },
  });
  const reversal = { entryId: entry.id, reason: "nobody gave it" };
  const { reversalId } = await must(proposeReversal(ports, call.operator, reversal));
  await must(decideReversal(ports, second, { reversalId, isApproved: true }));
  await sealAndIssue(ports);
  expect(await listReceipts(ports)).toEqual(["R-2026-1 2000+0+0 A-2026-1 corrected", "R-2026-2 3000+0+0"]);
  await expectBookHolds(world);
});

test("a campaign that fails annuls the receipts of all its gifts", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 90_000n });
  for (const donor of ["carmen", "jorge", "luz"]) await give(world, { campaignId, amount: 1_000n, donor });
  await sealAndIssue(ports);
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await sealAndIssue(ports);
  const receipts = await listReceipts(ports);
  expect(receipts.map((line) => line.replace(/A-2026-\d/, "A"))).toEqual(
    [1, 2, 3].map((number) => `R-2026-${number} 1000+0+0 A refunded`),
  );
  await expectBookHolds(world);
});

test("the database refuses to change, delete or number a receipt again", async () => {
  const { world } = await playGifts([{ amount: 2_000n }]);
  await sealAndIssue(world.ports);
  for (const statement of [
    "update receipt set gift = 1",
    "delete from receipt",
    "truncate receipt cascade",
    "update receipt_annulment set number = 2",
    "update receipt_series set last = 0",
    "delete from receipt_series",
  ])
    await expect(world.db.sql.query(statement), statement).rejects.toMatchObject({ code: "23001" });
});
