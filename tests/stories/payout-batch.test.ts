import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readPickupCodes } from "#app/use-cases/payout/read-pickup-codes.server.ts";
import { recordPickup } from "#app/use-cases/payout/record-pickup.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import {
  approvedBatch,
  approvedReleases,
  inCash,
  keepProofOf,
  savings,
  sha256,
  stateAccount,
} from "../factories/payouts.ts";
import { must, newestEntry, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

/** Two campaigns with an approved release of 45.00 each, whose entrepreneurs have said where they are paid. */
async function playTwo() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const [hats, jam] = await approvedReleases(world, call, { titles: ["Sombreros", "Mermeladas"] });
  await stateAccount(world, hats!.entrepreneur);
  await stateAccount(world, jam!.entrepreneur, {
    ...savings,
    holder: "María José Ruiz",
    accountNumber: "0015589237",
  });
  return { world, call, hats: hats!, jam: jam!, releaseIds: [hats!.releaseId, jam!.releaseId] };
}

test("two releases are sent with one file: one is confirmed, the other comes back and is paid with the next batch", async () => {
  const { world, call, hats, jam, releaseIds } = await playTwo();
  const { ports, db } = world;
  const before = await newestEntry(world);
  const batchId = await approvedBatch(world, call, releaseIds);
  const file = await must(takePayoutFile(ports, call.operator, { batchId, format: "generico" }));
  expect(file.text.split("\r\n")).toHaveLength(4);
  const again = await must(takePayoutFile(ports, call.treasurer, { batchId, format: "generico" }));
  expect(again.text).toBe(file.text);
  const [kept] = await db.prisma.payoutFile.findMany({ where: { batchId, format: "generico" } });
  expect(kept!.hash).toBe(sha256(file.text));
  const proofHash = await keepProofOf(world, "first");
  await must(sendPayoutBatch(ports, call.operator, { batchId, reference: "LOTE-77", proofHash }));
  const payouts = await db.prisma.payout.findMany({ where: { batchId } });
  expect(payouts.map(({ state, reference }) => [state, reference])).toEqual([
    ["sent", "LOTE-77"],
    ["sent", "LOTE-77"],
  ]);
  const of = (releaseId: string) => payouts.find((payout) => payout.releaseId === releaseId)!.id;
  await must(confirmPayout(ports, hats.entrepreneur, of(hats.releaseId)));
  const back = { payoutId: of(jam.releaseId), reason: "returned: account closed" };
  await must(failPayout(ports, call.treasurer, back));
  const second = await approvedBatch(world, call, [jam.releaseId]);
  const sent = { batchId: second, reference: "LOTE-78", proofHash: await keepProofOf(world, "second") };
  await must(takePayoutFile(ports, call.operator, { batchId: second, format: "pain-001" }));
  await must(sendPayoutBatch(ports, call.operator, sent));
  // The next tranche waits for evidence: each is told so once, whose money came back and went out again too.
  expect(await db.prisma.outboxMessage.count({ where: { kind: "evidence-due" } })).toBe(2);
  const { id } = await db.prisma.payout.findFirstOrThrow({ where: { batchId: second } });
  await must(confirmPayout(ports, jam.entrepreneur, id));
  const names = { [hats.campaignId]: "hats", [jam.campaignId]: "jam" };
  expect(`\n${await printJournal(db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-confirmed     campaign:hats:payable                               45.00
                         payout:in-transit                                                45.00
    payout-failed        bank:custody                                        45.00
                         payout:in-transit                                                45.00
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-confirmed     campaign:jam:payable                                45.00
                         payout:in-transit                                                45.00
    "
  `);
  await expectBookHolds(world);
});

test("cash is picked up with a code that only its receiver has, once; a wrong one is counted", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const [hats] = await approvedReleases(world, call, { titles: ["Sombreros"] });
  const { campaignId, entrepreneur, releaseId } = hats!;
  await stateAccount(world, entrepreneur, inCash);
  const before = await newestEntry(world);
  const sendInCash = async (reference: string) => {
    const batchId = await approvedBatch(world, call, [releaseId]);
    const { text } = await must(takePayoutFile(ports, call.operator, { batchId, format: "agencia" }));
    const proofHash = await keepProofOf(world, reference);
    await must(sendPayoutBatch(ports, call.operator, { batchId, reference, proofHash }));
    const [pickup] = await must(readPickupCodes(ports, entrepreneur));
    expect(text).toContain(inCash.documentNumber);
    expect(text).not.toContain(pickup!.code);
    return pickup!;
  };
  const lost = await sendInCash("AGENCIA-1");
  expect(await must(readPickupCodes(ports, call.operator))).toEqual([]);
  const proofHash = await keepProofOf(world, "signed");
  const pickUp = (code: string, payoutId: string) =>
    recordPickup(ports, call.operator, { payoutId, code, proofHash });
  const wrong = lost.code === "0000000000" ? "1111111111" : "0000000000";
  for (let tries = 0; tries < 5; tries++)
    expect(await pickUp(wrong, lost.payoutId)).toMatchObject({ refusal: { kind: "wrong_code" } });
  expect(await pickUp(lost.code, lost.payoutId)).toMatchObject({ refusal: { kind: "code_locked" } });
  await must(failPayout(ports, call.treasurer, { payoutId: lost.payoutId, reason: "code locked" }));
  const found = await sendInCash("AGENCIA-2");
  expect(found.code).not.toBe(lost.code);
  expect(await pickUp(lost.code, found.payoutId)).toMatchObject({ refusal: { kind: "wrong_code" } });
  const spaced = `${found.code.slice(0, 3)} ${found.code.slice(3)}`;
  const answers = await Promise.all([pickUp(spaced, found.payoutId), pickUp(spaced, found.payoutId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pickUp(found.code, found.payoutId)).toMatchObject({ refusal: { kind: "not_to_pick_up" } });
  expect(await must(readPickupCodes(ports, entrepreneur))).toEqual([]);
  const names = { [campaignId]: "hats" };
  expect(`\n${await printJournal(db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
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
