import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { checkCreditTransfer } from "#app/integrations/payout-rails/check-credit-transfer.ts";
import { readPayoutDesk } from "#app/queries/panel/payout-desk.server.ts";
import { isProofOfBatch, readMatcherOfProof } from "#app/queries/panel/release-list.server.ts";
import { readWaitingBatches } from "#app/queries/panel/waiting-batches.server.ts";
import { approvePayoutBatch } from "#app/use-cases/payout/approve-payout-batch.server.ts";
import { blockPayoutAccount } from "#app/use-cases/payout/block-payout-account.server.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { withdrawPayoutBatch } from "#app/use-cases/payout/withdraw-payout-batch.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import {
  approvedBatch,
  approvedReleases,
  inCash,
  keepProofOf,
  savings,
  sha256,
  stateAccount,
} from "../../factories/payouts.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { createWorld } from "../../support/world.ts";

/** Two approved releases of 45.00; the first entrepreneur is paid by transfer, the second as said. */
async function playTwo({ second = savings } = {}) {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const [hats, jam] = await approvedReleases(world, call, { titles: ["Sombreros", "Mermeladas"] });
  await stateAccount(world, hats!.entrepreneur);
  await stateAccount(world, jam!.entrepreneur, second);
  const { ports } = world;
  const both = [hats!.releaseId, jam!.releaseId];
  return {
    ...{ world, ports, call, both, hats: hats!, jam: jam! },
    create: (actor: Actor, releaseIds = both) => createPayoutBatch(ports, actor, { releaseIds }),
    send: async (actor: Actor, batchId: string, { reference = "LOTE-1", isTyped = true } = {}) =>
      sendPayoutBatch(ports, actor, {
        batchId,
        reference,
        isTyped,
        proofHash: await keepProofOf(world, "slip"),
      }),
  };
}

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

test("who approved a release or receives it neither puts a batch together, approves, takes nor sends it", async () => {
  const { world, ports, call, hats, create, send } = await playTwo();
  const decider = { ...call.luis, roles: call.operator.roles };
  const receiver = { ...hats.entrepreneur, roles: call.operator.roles };
  for (const party of [decider, receiver])
    expect(await create(party)).toEqual(refusal("second_person_needed"));
  const { batchId } = await must(create(call.operator));
  for (const party of [decider, receiver, call.operator])
    expect(await approvePayoutBatch(ports, party, batchId)).toEqual(refusal("second_person_needed"));
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  for (const party of [decider, receiver]) {
    expect(await takePayoutFile(ports, party, { batchId, format: "generico" })).toEqual(
      refusal("second_person_needed"),
    );
    expect(await send(party, batchId)).toEqual(refusal("second_person_needed"));
  }
  await must(send(call.operator, batchId));
  await expectBookHolds(world);
});

test("a release is in one open batch, however many ask at once, and is not paid by hand meanwhile", async () => {
  const { world, ports, call, hats, create } = await playTwo();
  const answers = await Promise.all([
    create(call.operator),
    create(call.treasurer),
    create(call.operator, [hats.releaseId]),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([refusal("in_open_batch"), refusal("in_open_batch")]);
  const byHand = { releaseId: hats.releaseId, reference: "1", proofHash: await keepProofOf(world, "hand") };
  const { batchId } = await world.db.prisma.payoutBatchItem.findFirstOrThrow();
  expect(await recordPayout(ports, call.operator, byHand)).toEqual(refusal("in_open_batch"));
  await must(withdrawPayoutBatch(ports, call.operator, batchId));
  expect(await withdrawPayoutBatch(ports, call.operator, batchId)).toEqual(refusal("batch_not_open"));
  await must(recordPayout(ports, call.operator, byHand));
  expect(await create(call.operator)).toEqual(refusal("not_approved"));
  await expectBookHolds(world);
});

test("a batch with a release that was paid otherwise stops: the book says so, and no file of it leaves", async () => {
  const { world, ports, call, both, create, send } = await playTwo();
  const isPaid = (yes: boolean) =>
    world.db.sql.query("update release set state = $2::release_state where id = $1", [
      both[1],
      yes ? "paid" : "approved",
    ]);
  const { batchId } = await must(create(call.operator));
  await isPaid(true);
  expect(await approvePayoutBatch(ports, call.treasurer, batchId)).toEqual(refusal("book_broken"));
  await isPaid(false);
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  await isPaid(true);
  const taken = await takePayoutFile(ports, call.treasurer, { batchId, format: "generico" });
  expect(taken).toEqual(refusal("paid_meanwhile"));
  expect(await send(call.operator, batchId)).toEqual(refusal("book_broken"));
  await isPaid(false);
  await must(takePayoutFile(ports, call.treasurer, { batchId, format: "generico" }));
  await must(send(call.operator, batchId));
  const second = world.db.sql.query(
    "insert into payout select gen_random_uuid() as id, release_id, amount, currency, reference, proof_hash from payout limit 1",
  );
  await expect(second, "and the database keeps the rule, whatever the code does").rejects.toThrow();
});

test("a batch without a file taken is sent only if it was said to be typed by hand, and that is kept", async () => {
  const { world, ports, call, hats, jam, create, send } = await playTwo();
  const sendOne = async (releaseId: string, { isTaken = false, isTyped = false, reference = "A" }) => {
    const { batchId } = await must(create(call.operator, [releaseId]));
    await must(approvePayoutBatch(ports, call.treasurer, batchId));
    if (isTaken) await must(takePayoutFile(ports, call.treasurer, { batchId, format: "generico" }));
    return { batchId, answer: await send(call.operator, batchId, { isTyped, reference }) };
  };
  const first = await sendOne(hats.releaseId, {});
  expect(first.answer).toEqual(refusal("file_not_taken"));
  await must(send(call.treasurer, first.batchId, { isTyped: true, reference: "A" }));
  await must(
    sendOne(jam.releaseId, { isTaken: true, isTyped: true, reference: "B" }).then(({ answer }) => answer),
  );
  const kept = await world.db.prisma.payoutBatch.findMany({ orderBy: { number: "asc" } });
  expect(kept.map(({ typedByHand }) => typedByHand)).toEqual([true, false]);
});

test("a bank's reference is one transfer's: a second payout with it is refused, naming the first", async () => {
  const { world, ports, call, hats, jam, create, send } = await playTwo();
  const { batchId } = await must(create(call.operator, [hats.releaseId]));
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  await must(send(call.treasurer, batchId, { reference: "TRX 77" }));
  const used = {
    ok: false,
    refusal: { kind: "reference_used", first: expect.stringMatching(/^Sombreros · 45\.00 USD · 2026-/) },
  };
  const proofHash = await keepProofOf(world, "slip");
  const byHand = { releaseId: jam.releaseId, reference: "trx77", proofHash };
  expect(await recordPayout(ports, call.operator, byHand)).toEqual(used);
  const second = await must(create(call.operator, [jam.releaseId]));
  await must(approvePayoutBatch(ports, call.treasurer, second.batchId));
  expect(await send(call.operator, second.batchId, { reference: " TRX 77 " })).toEqual(used);
  await must(send(call.operator, second.batchId, { reference: "TRX 78" }));
  await expectBookHolds(world);
});

test("operators are told once that a batch waits for another of them; the page counts what waits for whom", async () => {
  const { world, ports, call, hats, jam, create, send } = await playTwo();
  const waits = async () => (await readWaitingBatches(world.db.sql)).map(({ waitsFor }) => waitsFor);
  const { batchId } = await must(create(call.operator, [hats.releaseId]));
  const mails = await sentMails(world, "batch-waiting");
  const emailOf = async ({ personId }: Actor & { personId: string }) =>
    (await world.db.prisma.person.findUniqueOrThrow({ where: { id: personId } })).email;
  expect(mails.map(({ to }) => to)).toEqual([await emailOf(call.treasurer as never)]);
  expect(mails[0]!.text).toContain("no se paga");
  expect(await waits()).toEqual(["approval"]);
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  expect(await waits()).toEqual(["sending"]);
  await must(send(call.treasurer, batchId));
  expect(await waits()).toEqual(["confirmation"]);
  const { id: payoutId } = await world.db.prisma.payout.findFirstOrThrow();
  await must(failPayout(ports, call.operator, { payoutId, reason: "account closed" }));
  expect(await waits()).toEqual([]);
  const { batches } = await readPayoutDesk(world.db, { now: world.now() });
  expect(batches).toMatchObject([{ state: "sent", payouts: { all: 1, failed: 1, confirmed: 0 } }]);
  expect(await sentMails(world, "batch-waiting")).toHaveLength(1);
  expect(await create(call.treasurer, [jam.releaseId])).toMatchObject({ ok: true });
});

test("rails are not mixed, nothing is not a batch, and each step waits for the one before", async () => {
  const { ports, call, hats, jam, create, send } = await playTwo({ second: inCash });
  expect(await create(call.operator)).toEqual(refusal("batch_mixed"));
  expect(await create(call.operator, [])).toEqual(refusal("nothing_chosen"));
  const { batchId } = await must(create(call.operator, [hats.releaseId]));
  expect(await takePayoutFile(ports, call.operator, { batchId, format: "generico" })).toEqual(
    refusal("batch_not_approved"),
  );
  expect(await send(call.operator, batchId)).toEqual(refusal("batch_not_approved"));
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  expect(await approvePayoutBatch(ports, call.treasurer, batchId)).toEqual(refusal("batch_not_open"));
  expect(await takePayoutFile(ports, call.operator, { batchId, format: "none" })).toEqual(
    refusal("batch_not_approved"),
  );
  const sent = { batchId, reference: "LOTE-1", proofHash: "0".repeat(64) };
  expect(await sendPayoutBatch(ports, call.operator, sent)).toEqual(refusal("proof_missing"));
  expect(await sendPayoutBatch(ports, call.operator, { ...sent, reference: " " })).toEqual(
    refusal("reference_missing"),
  );
  const answers = await Promise.all([send(call.operator, batchId), send(call.treasurer, batchId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await withdrawPayoutBatch(ports, call.operator, batchId)).toEqual(refusal("batch_not_open"));
  expect(await create(call.operator, [jam.releaseId])).toMatchObject({ ok: true });
});

test("an account that changes stops the approval, and after it the files; what the bank has is still recorded", async () => {
  const { world, ports, call, hats, jam, create, send } = await playTwo();
  const changed = { ...savings, accountNumber: "998877665544" };
  const { batchId } = await must(create(call.operator, [hats.releaseId]));
  await stateAccount(world, hats.entrepreneur, changed);
  expect(await approvePayoutBatch(ports, call.treasurer, batchId)).toEqual(refusal("account_changed"));
  const later = await approvedBatch(world, call, [jam.releaseId]);
  const take = () => takePayoutFile(ports, call.operator, { batchId: later, format: "pain-001" });
  await must(take());
  const { accountId } = await stateAccount(world, jam.entrepreneur, changed);
  expect(await take()).toEqual(refusal("account_changed"));
  await must(blockPayoutAccount(ports, call.treasurer, { accountId, reason: "not her" }));
  await must(take());
  await stateAccount(world, jam.entrepreneur, changed);
  await must(send(call.operator, later));
  await must(take());
  await expectBookHolds(world);
});

test("who took a file does not withdraw its batch; the files never change, whoever asks and whenever", async () => {
  const { world, ports, call, both } = await playTwo();
  const batchId = await approvedBatch(world, call, both);
  const read = async (actor: Actor) => {
    const texts: Record<string, string> = {};
    for (const format of ["generico", "banco-ejemplo", "pain-001"])
      texts[format] = (await must(takePayoutFile(ports, actor, { batchId, format }))).text;
    return texts;
  };
  const first = await read(call.operator);
  await world.wait(3_600_000);
  expect(await read(call.operator)).toEqual(first);
  expect(checkCreditTransfer(first["pain-001"]!)).toEqual([]);
  expect(first["pain-001"]).toContain("<CtrlSum>90.00</CtrlSum>");
  const kept = await world.db.prisma.payoutFile.findMany({ where: { batchId } });
  for (const { format, hash } of kept) expect(hash).toBe(sha256(first[format]!));
  const forged = world.db.sql.query("update payout_file set hash = 'x'");
  await expect(forged).rejects.toThrow("never change");
  expect(await withdrawPayoutBatch(ports, call.operator, batchId)).toEqual(refusal("second_person_needed"));
  await must(withdrawPayoutBatch(ports, call.treasurer, batchId));
  expect(await takePayoutFile(ports, call.operator, { batchId, format: "generico" })).toEqual(
    refusal("batch_not_approved"),
  );
});

test("a batch never takes more than the bank holds, and none is approved or sent while the book is broken", async () => {
  const { world, ports, call, create, send } = await playTwo();
  const { batchId } = await must(create(call.operator));
  await world.db.sql.query("update release set total = total + 200000 where state = 'approved'");
  expect(await approvePayoutBatch(ports, call.treasurer, batchId)).toEqual(refusal("book_broken"));
  await world.db.sql.query("update release set total = total - 200000 where state = 'approved'");
  await world.db.sql.query("update payout_batch_item set amount = amount + 200000");
  expect(await approvePayoutBatch(ports, call.treasurer, batchId)).toEqual({
    ok: false,
    refusal: { kind: "not_enough_in_bank", held: 200_000n },
  });
  await world.db.sql.query("update payout_batch_item set amount = amount - 200000");
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  await world.db.sql.query("update release set total = total + 200000 where state = 'approved'");
  expect(await send(call.operator, batchId)).toEqual(refusal("book_broken"));
  expect(await world.db.prisma.payout.count()).toBe(0);
});

test("the proof of a batch is for operators: it names others' accounts too", async () => {
  const { world, call, both, send } = await playTwo();
  const batchId = await approvedBatch(world, call, both);
  await must(send(call.operator, batchId));
  const hash = await keepProofOf(world, "slip");
  expect(await readMatcherOfProof(world.db, hash)).toBeNull();
  expect(await isProofOfBatch(world.db, hash)).toBe(true);
  expect(await isProofOfBatch(world.db, "0".repeat(64))).toBe(false);
});
