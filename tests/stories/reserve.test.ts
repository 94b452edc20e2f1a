import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { give, launchCampaign, must, newestEntry, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

test("what the call keeps back is released as a supplement when its days are over", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, {
    terms: { gate: null },
    reserve: { share: "0.1", days: 30 },
    tranches: [
      { share: "0.5", needs: {} },
      { share: "1", needs: {} },
    ],
  });
  const second = await world.addPerson("Segunda", [...call.operator.roles]);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n });
  await give(world, { campaignId, amount: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const tranches = await world.db.prisma.tranche.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
  });
  const proof = { bytes: Buffer.from("p"), mediaType: "application/pdf", isPublic: false };
  const proofHash = await storeFile(ports, proof);
  const approve = async (releaseId: string) =>
    must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const pay = (releaseId: string) =>
    must(recordPayout(ports, second, { releaseId, reference: `T-${ports.ids.id()}`, proofHash }));
  const propose = (index: number) => proposeRelease(ports, call.operator, tranches[index]!.id);
  const stateOf = async () => ({
    campaign: (await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).state,
    tranche: (await world.db.prisma.tranche.findUniqueOrThrow({ where: { id: tranches[1]!.id } })).state,
  });
  const before = await newestEntry(world);
  for (const [index, expected] of [1_800n, 1_800n].entries()) {
    const { releaseId, total } = await must(propose(index));
    expect(total).toBe(expected);
    await approve(releaseId);
    const { payoutId } = await pay(releaseId);
    await must(confirmPayout(ports, entrepreneur, payoutId));
  }
  expect(await stateOf()).toEqual({ campaign: "reporting", tranche: "confirmed" });
  expect(await propose(1)).toMatchObject({ refusal: { kind: "nothing_to_release" } });
  expect(await propose(0)).toMatchObject({ refusal: { kind: "not_reached" } });
  await world.wait(30 * dayMs);
  const rejected = await must(propose(1));
  await must(
    decideRelease(ports, call.luis, { releaseId: rejected.releaseId, isApproved: false, reason: "wait" }),
  );
  const { releaseId, total } = await must(propose(1));
  expect(total).toBe(400n);
  await approve(releaseId);
  const { payoutId } = await pay(releaseId);
  await must(failPayout(ports, call.operator, { payoutId, reason: "account closed" }));
  const paid = await pay(releaseId);
  await must(confirmPayout(ports, entrepreneur, paid.payoutId));
  expect(await stateOf()).toEqual({ campaign: "reporting", tranche: "confirmed" });
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    tranche-released     campaign:hats:donations                              9.00
                         campaign:hats:match:fund:earned                      9.00
                         campaign:hats:payable                                            18.00
    payout-sent          payout:in-transit                                   18.00
                         bank:custody                                                     18.00
    payout-confirmed     campaign:hats:payable                               18.00
                         payout:in-transit                                                18.00
    tranche-released     campaign:hats:donations                              9.00
                         campaign:hats:match:fund:earned                      9.00
                         campaign:hats:payable                                            18.00
    payout-sent          payout:in-transit                                   18.00
                         bank:custody                                                     18.00
    payout-confirmed     campaign:hats:payable                               18.00
                         payout:in-transit                                                18.00
    tranche-released     campaign:hats:donations                              2.00
                         campaign:hats:match:fund:earned                      2.00
                         campaign:hats:payable                                             4.00
    payout-sent          payout:in-transit                                    4.00
                         bank:custody                                                      4.00
    payout-failed        bank:custody                                         4.00
                         payout:in-transit                                                 4.00
    payout-sent          payout:in-transit                                    4.00
                         bank:custody                                                      4.00
    payout-confirmed     campaign:hats:payable                                4.00
                         payout:in-transit                                                 4.00
    "
  `);
  await expectBookHolds(world);
});
