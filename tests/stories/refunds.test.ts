import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

async function journalAfter(world: World, entry: bigint, names: Record<string, string>): Promise<string> {
  const all = (await printJournal(world.db.sql, { names })).split("\n");
  const [row] = await world.db.sql.query<{ lines: number }>(
    "select count(*)::int as lines from entry e left join posting p on p.entry_id = e.id where e.id <= $1",
    [entry],
  );
  return `\n${all.slice(row!.lines + 1).join("\n")}\n`;
}

async function lastEntry(world: World): Promise<bigint> {
  const [row] = await world.db.sql.query<{ id: bigint }>("select max(id) as id from entry");
  return row!.id;
}

test("a partial refund gives back the gift alone, and the match in proportion", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { ratio: "0.5", gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 3_000n, tip: 150n });
  const before = await lastEntry(world);

  await must(
    refundDonation(world.ports, call.operator, { donationId, amount: 1_000n, note: "asked for it" }),
  );
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(1);
  await world.settle();

  const names = { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" };
  expect(await journalAfter(world, before, names)).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                             10.00
                         donor:gift:refund-due                                            10.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-settled       donor:gift:refund-due                               10.00
                         stripe:clearing                                                  10.00
    "
  `);
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "partly_refunded",
    refunded: 1_000n,
    match: 1_000n,
  });
  await expectBookHolds(world);
});

test("a full refund returns gift, tip and all of the match", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n, tip: 100n });
  await must(
    refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "twice by mistake" }),
  );
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  const donation = await world.db.prisma.donation.findUniqueOrThrow({
    where: { id: donationId },
    include: { refunds: true },
  });
  expect(donation).toMatchObject({ state: "refunded", refunded: 2_000n, match: 0n });
  expect(donation.refunds).toMatchObject([{ amount: 2_000n, tip: 100n, state: "succeeded" }]);
  await expectBookHolds(world);
});

test("a refund of released money leaves it owed by the campaign, and recoverable for the fund", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { terms: { gate: null }, tranches: [{ share: "1", needs: {} }] });
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const tranche = await ports.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const { releaseId } = await must(proposeRelease(ports, call.operator, tranche.id));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const before = await lastEntry(world);

  await must(refundDonation(ports, call.operator, { donationId, amount: 500n, note: "a part" }));

  const names = { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" };
  expect(await journalAfter(world, before, names)).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:owed:donations                         5.00
                         donor:gift:refund-due                                             5.00
    match-returned       campaign:hats:owed:match:fund                        5.00
                         fund:fund:recoverable                                             5.00
    fund-lowered         (nothing moves)
    "
  `);
  await expectBookHolds(world);
});

test("a campaign below its goal fails: its match returns, and every donor gets everything back", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 50_000n });
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  const first = await give(world, { campaignId, amount: 2_000n, donor: "carmen", tip: 200n });
  const second = await give(world, { campaignId, amount: 1_500n, donor: "jorge" });
  const before = await lastEntry(world);

  await world.wait(21 * dayMs);
  expect(await endDueCampaigns(world.ports)).toBe(1);
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();

  expect(
    await journalAfter(world, before, {
      ...names,
      [first.donationId]: "carmen",
      [second.donationId]: "jorge",
    }),
  ).toMatchInlineSnapshot(`
    "
    campaign-closed      (nothing moves)
    campaign-failed      (nothing moves)
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    match-returned       campaign:hats:match:fund:earned                     15.00
                         fund:fund:available                                              15.00
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        2.00
                         donor:carmen:refund-due                                          22.00
    match-returned       (nothing moves)
    refund-decided       campaign:hats:donations                             15.00
                         donor:jorge:refund-due                                           15.00
    match-returned       (nothing moves)
    refund-settled       donor:carmen:refund-due                             22.00
                         stripe:clearing                                                  22.00
    refund-settled       donor:jorge:refund-due                              15.00
                         stripe:clearing                                                  15.00
    "
  `);
  expect(await world.db.prisma.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({
    state: "failed",
  });
  expect(await world.db.prisma.donation.count({ where: { campaignId, state: "refunded", match: 0n } })).toBe(
    2,
  );
  await expectBookHolds(world);
});

test("nobody but an operator refunds, and never more than is left, and never without a reason", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  const ask = (actor: typeof call.ana, amount: bigint, note = "why") =>
    refundDonation(world.ports, actor, { donationId, amount, note });
  expect(await ask(call.ana, 100n)).toEqual({ ok: false, refusal: { kind: "not_allowed" } });
  expect(await ask(entrepreneur, 100n)).toEqual({ ok: false, refusal: { kind: "not_allowed" } });
  expect(await ask(call.operator, 2_001n)).toEqual({
    ok: false,
    refusal: { kind: "above_what_is_left", left: 2_000n },
  });
  expect(await ask(call.operator, 0n)).toEqual({
    ok: false,
    refusal: { kind: "above_what_is_left", left: 2_000n },
  });
  expect(await ask(call.operator, 100n, " ")).toEqual({ ok: false, refusal: { kind: "reason_missing" } });
});
