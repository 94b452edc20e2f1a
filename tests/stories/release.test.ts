import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

/** A funded campaign of 45.00 with 45.00 of match, whose first tranche of 50 % is reached. */
async function reachFirstTranche() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 8_000n });
  const gift = await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  await give(world, { campaignId, amount: 2_500n, donor: "jorge" });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
  const tranches = await world.db.prisma.tranche.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
  });
  return { world, call, campaignId, entrepreneur, gift, tranches };
}

test("one that needs evidence waits for it, and the first is reached when the campaign is funded", async () => {
  const { tranches } = await reachFirstTranche();
  expect(tranches.map(({ state }) => state)).toEqual(["reached", "waiting"]);
});

test("who proposes does not approve, who approves does not pay, and nobody else does either", async () => {
  const { world, call, entrepreneur, tranches } = await reachFirstTranche();
  const { ports } = world;
  const trancheId = tranches[0]!.id;
  const both = await world.addPerson("Doble", [...call.operator.roles, ...call.ana.roles]);
  expect(await proposeRelease(ports, entrepreneur, trancheId)).toMatchObject({
    refusal: { kind: "not_allowed" },
  });
  const { releaseId, total } = await must(proposeRelease(ports, both, trancheId));
  expect(total).toBe(4_500n);
  expect(await proposeRelease(ports, call.operator, trancheId)).toMatchObject({
    refusal: { kind: "another_proposal_waits" },
  });
  const decide = (actor: typeof both) =>
    decideRelease(ports, actor, { releaseId, isApproved: true, reason: "" });
  expect(await decide(both)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await decide(call.operator)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await decide(entrepreneur)).toMatchObject({ refusal: { kind: "not_allowed" } });
  const luisOperates = await world.addPerson("Luis2", [...call.luis.roles, ...call.operator.roles]);
  await must(decide(luisOperates));
  expect(await decide(call.ana)).toMatchObject({ refusal: { kind: "decided_before" } });

  const proofHash = await storeFile(ports, {
    bytes: Buffer.from("proof"),
    mediaType: "application/pdf",
    isPublic: false,
  });
  const pay = (actor: typeof both, reference = "77", proof = proofHash) =>
    recordPayout(ports, actor, { releaseId, reference, proofHash: proof });
  expect(await pay(luisOperates)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  const receiverOperates = { ...entrepreneur, roles: call.operator.roles };
  expect(await pay(receiverOperates)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await pay(call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await pay(call.operator, " ")).toMatchObject({ refusal: { kind: "reference_missing" } });
  expect(await pay(call.operator, "77", "0".repeat(64))).toMatchObject({
    refusal: { kind: "proof_missing" },
  });
  const { payoutId } = await must(pay(call.operator));
  expect(await pay(call.operator)).toMatchObject({ refusal: { kind: "not_approved" } });
  expect(await confirmPayout(ports, call.operator, payoutId)).toMatchObject({
    refusal: { kind: "not_allowed" },
  });
  await must(confirmPayout(ports, entrepreneur, payoutId));
  expect(await confirmPayout(ports, entrepreneur, payoutId)).toMatchObject({
    refusal: { kind: "confirmed_before" },
  });
  await expectBookHolds(world);
});

test("a refund between proposal and approval leaves less, and the approval is refused", async () => {
  const { world, call, gift, tranches } = await reachFirstTranche();
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranches[0]!.id));
  await must(
    refundDonation(world.ports, call.operator, {
      donationId: gift.donationId,
      amount: 2_000n,
      note: "asked",
    }),
  );
  expect(await decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" })).toEqual({
    ok: false,
    refusal: { kind: "less_is_free", proposed: 4_500n, free: 2_500n },
  });
  await expectBookHolds(world);
});

test("two approvals at once release once", async () => {
  const { world, call, tranches } = await reachFirstTranche();
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranches[0]!.id));
  const decide = (actor: typeof call.ana) =>
    decideRelease(world.ports, actor, { releaseId, isApproved: true, reason: "" });
  const answers = await Promise.all([decide(call.ana), decide(call.luis)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const [{ count }] = (await world.db.sql.query<{ count: number }>(
    "select count(*)::int as count from entry where kind = 'tranche-released'",
  )) as [{ count: number }];
  expect(count).toBe(1);
  await expectBookHolds(world);
});

test("a payout never takes more than the bank holds: what was charged is still at Stripe", async () => {
  const world = await createWorld();
  const { ports } = world;
  const tranches = [{ share: "1", needs: {} }];
  const call = await openFundedCall(world, { terms: { gate: null }, tranches });
  const { campaignId } = await launchCampaign(world, call, { goal: 300_000n });
  await give(world, { campaignId, amount: 300_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const tranche = await ports.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const { releaseId } = await must(proposeRelease(ports, call.operator, tranche.id));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const proof = { bytes: Buffer.from("proof"), mediaType: "application/pdf", isPublic: false };
  const proofHash = await storeFile(ports, proof);
  expect(await recordPayout(ports, call.operator, { releaseId, reference: "77", proofHash })).toEqual({
    ok: false,
    refusal: { kind: "not_enough_in_bank", held: 200_000n },
  });
  await expectBookHolds(world);
});

test("two tranches reached together are released one after the other, each with its own part", async () => {
  const world = await createWorld();
  const { ports } = world;
  const tranches = [
    { share: "0.6", needs: {} },
    { share: "1", needs: { donors: 2 } },
  ];
  const call = await openFundedCall(world, { tranches });
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 8_000n });
  await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  await give(world, { campaignId, amount: 2_500n, donor: "jorge" });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const [first, second] = await ports.db.prisma.tranche.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
  });
  const before = await must(proposeRelease(ports, call.operator, first!.id));
  expect(before.total).toBe(5_400n);
  expect(await proposeRelease(ports, call.operator, second!.id)).toEqual({
    ok: false,
    refusal: { kind: "earlier_tranche_waits" },
  });
  await must(decideRelease(ports, call.luis, { releaseId: before.releaseId, isApproved: true, reason: "" }));
  const after = await must(proposeRelease(ports, call.operator, second!.id));
  expect(after.total).toBe(3_600n);
  await must(decideRelease(ports, call.luis, { releaseId: after.releaseId, isApproved: true, reason: "" }));
  await payAndConfirm(world, { call, entrepreneur, releaseId: before.releaseId });
  await payAndConfirm(world, { call, entrepreneur, releaseId: after.releaseId });
  expect(await stateOf(world, campaignId)).toBe("reporting");
  await expectBookHolds(world);
});

test("a tranche for which nothing is left is ended, and the report is due", async () => {
  const world = await createWorld();
  const { ports } = world;
  const tranches = [
    { share: "0.5", needs: {} },
    { share: "1", needs: { donors: 1 } },
  ];
  const call = await openFundedCall(world, { tranches, terms: { gate: null } });
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const first = await ports.db.prisma.tranche.findFirstOrThrow({ where: { campaignId, position: 1 } });
  const { releaseId } = await must(proposeRelease(ports, call.operator, first.id));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await payAndConfirm(world, { call, entrepreneur, releaseId });
  expect(await stateOf(world, campaignId)).toBe("releasing");
  await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "all of it" }));
  await reachDueTranches(ports);
  expect(await stateOf(world, campaignId)).toBe("reporting");
  await expectBookHolds(world);
});

test("a transfer that the bank sends back is in the bank again, and the release is paid by another", async () => {
  const { world, call, campaignId, entrepreneur, tranches } = await reachFirstTranche();
  const { ports } = world;
  const { releaseId } = await must(proposeRelease(ports, call.operator, tranches[0]!.id));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const [{ newest }] = (await world.db.sql.query("select max(id) as newest from entry")) as [
    { newest: bigint },
  ];
  const { payoutId } = await must(pay(world, { call, releaseId }));
  const fail = (actor: Actor, reason = "account closed") => failPayout(ports, actor, { payoutId, reason });
  expect(await fail(call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await fail(call.operator, " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await fail(call.operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  const asOperator = { ...entrepreneur, roles: call.operator.roles };
  expect(await fail(asOperator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  const second = await world.addPerson("Segunda", call.operator.roles.slice());
  const answers = await Promise.all([fail(second), fail(second)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await confirmPayout(ports, entrepreneur, payoutId)).toMatchObject({
    refusal: { kind: "confirmed_before" },
  });
  await payAndConfirm(world, { call, entrepreneur, releaseId });
  const journal = await printJournal(world.db.sql, { names: { [campaignId]: "hats" }, after: newest });
  expect(`\n${journal}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-failed        bank:custody                                        45.00
                         payout:in-transit                                                45.00
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-confirmed     campaign:hats:payable                               45.00
                         payout:in-transit                                                45.00
    "
  `);
  await expectBookHolds(world);
});

type Paid = { call: { operator: Actor }; releaseId: string };

async function pay({ ports }: World, { call, releaseId }: Paid) {
  const proof = { bytes: Buffer.from(releaseId), mediaType: "application/pdf", isPublic: false };
  const proofHash = await storeFile(ports, proof);
  return recordPayout(ports, call.operator, { releaseId, reference: `T-${ports.ids.id()}`, proofHash });
}

async function payAndConfirm(world: World, of: Paid & { entrepreneur: Actor }): Promise<void> {
  const { payoutId } = await must(pay(world, of));
  await must(confirmPayout(world.ports, of.entrepreneur, payoutId));
}

async function stateOf({ db }: World, campaignId: string): Promise<string> {
  return (await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).state;
}
