import { expect, test } from "vitest";
import { readCsv } from "#app/integrations/csv/read-csv.server.ts";
import { readBankLines } from "#app/queries/panel/bank-lines.server.ts";
import { readPayoutBatch } from "#app/queries/panel/payout-batch.server.ts";
import { readPayoutQueues } from "#app/queries/panel/payout-queues.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { approvedBatch, approvedReleases, keepProofOf, savings, stateAccount } from "../factories/payouts.ts";
import { must, openFundedCall, payInCapital } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** Two payouts of 45.00 each were sent with one batch, on 22 March; the bank called it LOTE-77. */
async function playBatch() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { ports, db } = world;
  const released = await approvedReleases(world, call, { titles: ["Sombreros", "Mermeladas"] });
  for (const { entrepreneur } of released) await stateAccount(world, entrepreneur, savings);
  const batchId = await approvedBatch(
    world,
    call,
    released.map(({ releaseId }) => releaseId),
  );
  const { text } = await must(takePayoutFile(ports, call.operator, { batchId, format: "pain-001" }));
  const endToEndIds = [...text.matchAll(/<EndToEndId>([^<]+)</g)].map(([, id]) => id!);
  const proofHash = await keepProofOf(world, "first");
  await must(sendPayoutBatch(ports, call.operator, { batchId, reference: "LOTE-77", proofHash }));
  const items = await db.prisma.payoutBatchItem.findMany({
    where: { batchId },
    orderBy: { position: "asc" },
  });
  const bringIn = (...lines: string[]) =>
    importBankStatement(ports, call.operator, {
      rows: readCsv(Buffer.from(`Fecha;Detalle;Referencia;Moneda;Monto\n${lines.join("\n")}\n`, "latin1"))!,
      currency: "USD",
      decimalMark: null,
    });
  const page = () => readBankLines(db);
  const daysInBank = async () =>
    (await readPayoutBatch(db, { batchId, now: world.now() }))!.items.map(({ bankDay }) => bankDay);
  const payoutIds = items.map((item) => item.payoutId);
  const receiver = released.find(({ releaseId }) => releaseId === items[0]!.releaseId)!;
  return { world, call, batchId, endToEndIds, payoutIds, receiver, bringIn, page, daysInBank };
}

test("equal payouts of a batch are told apart by the end-to-end id of the file, whatever else is alike", async () => {
  const { world, endToEndIds, payoutIds, bringIn, page, daysInBank } = await playBatch();
  const [first, second] = endToEndIds;
  expect(
    await must(
      bringIn(
        `24/03/2026;TRANSFERENCIA ${second};LOTE-77;USD;-45,00`,
        `25/03/2026;TRANSFERENCIA;${first!.toUpperCase()};USD;-45,00`,
      ),
    ),
  ).toEqual({ fresh: 2, known: 0, matched: 2 });
  expect(await daysInBank()).toEqual(["2026-03-25", "2026-03-24"]);
  const { onTheirWay } = await readPayoutQueues(world.db.sql);
  expect(new Map(onTheirWay.map(({ id, bankDay }) => [id, bankDay]))).toEqual(
    new Map([
      [payoutIds[0], "2026-03-25"],
      [payoutIds[1], "2026-03-24"],
    ]),
  );
  const { number: batch, reference } = await world.db.prisma.payoutBatch.findFirstOrThrow();
  expect(onTheirWay).toMatchObject(Array(2).fill({ batch, reference }));
  expect((await page()).lately.map(({ kind, isFound }) => [kind, isFound])).toEqual([
    ["payout-sent", true],
    ["payout-sent", true],
  ]);
});

test("a credit that names the batch alone brings back what nobody confirmed of it", async () => {
  const { world, call, payoutIds, receiver, bringIn, page } = await playBatch();
  const [confirmed, sent] = payoutIds as [string, string];
  await must(confirmPayout(world.ports, receiver.entrepreneur, confirmed));
  await must(bringIn("25/03/2026;DEVOLUCION;LOTE-77;USD;45,00"));
  expect((await page()).open.map(({ returned }) => returned.map(({ payoutId }) => payoutId))).toEqual([
    [sent],
  ]);
  const fail = (payoutId: string) =>
    failPayout(world.ports, call.treasurer, { payoutId, reason: "CUENTA CERRADA" });
  expect(await fail(confirmed)).toMatchObject({ refusal: { kind: "not_on_its_way" } });
  await must(fail(sent));
  expect((await page()).open).toEqual([]);
  await expectBookHolds(world);
});

test("what a receiver reads of a payout names it too", async () => {
  const { payoutIds, bringIn, daysInBank } = await playBatch();
  const concept = `ESPERANZA ${payoutIds[1]!.slice(-8).toUpperCase()}`;
  expect(await must(bringIn(`24/03/2026;${concept};0001;USD;-45,00`))).toMatchObject({ matched: 1 });
  expect(await daysInBank()).toEqual([null, "2026-03-24"]);
});

test("between two equal payouts with one reference nothing is guessed, and a person says which", async () => {
  const { world, call, bringIn, page, payoutIds, daysInBank } = await playBatch();
  expect(await must(bringIn("24/03/2026;PAGO;LOTE 77;USD;-45,00"))).toMatchObject({ matched: 0 });
  const [line] = (await page()).open;
  expect(line!.candidates.map(({ kind, isNamed }) => [kind, isNamed])).toEqual([
    ["payout-sent", true],
    ["payout-sent", true],
  ]);
  // Nor is it by the days, when the other one is far away.
  await world.db.sql.query("update bank_line set booked_on = '2026-06-01'");
  expect(await must(bringIn("24/06/2026;OTRO;;USD;-1,00"))).toMatchObject({ matched: 0 });
  const [entry] = await world.db.sql.query<{ id: bigint }>("select id from entry where key = $1", [
    `payout-sent:${payoutIds[1]}`,
  ]);
  const movement = { entryId: entry!.id };
  await must(matchBankLine(world.ports, call.operator, { lineId: line!.id, movement }));
  expect(await daysInBank()).toEqual([null, "2026-06-01"]);
});

test("a bank that shows the whole batch in one line: the line is all of its payouts, and none of them is missing", async () => {
  const { world, call, batchId, bringIn, page, daysInBank } = await playBatch();
  expect(await must(bringIn("24/03/2026;LOTE DE PAGOS;LOTE-77;USD;-90,00"))).toMatchObject({ matched: 1 });
  expect(await daysInBank()).toEqual(["2026-03-24", "2026-03-24"]);
  await must(bringIn("20/04/2026;COMISION;;USD;-1,00"));
  expect((await page()).missing).toEqual([]);
  expect((await page()).lately).toMatchObject([{ kind: "payout-batch", entryId: null }]);
  const [line] = (await page()).lately;
  const say = (movement: { batchId: string } | null) =>
    matchBankLine(world.ports, call.operator, { lineId: line!.id, movement });
  expect(await say({ batchId })).toMatchObject({ refusal: { kind: "not_that_movement" } });
  await must(say(null));
  expect(await daysInBank()).toEqual([null, null]);
  expect((await page()).open.at(-1)!.candidates).toMatchObject([{ of: "batch", id: batchId, isNamed: true }]);
  await must(say({ batchId }));
  expect(await daysInBank()).toEqual(["2026-03-24", "2026-03-24"]);
});

test("one line for the batch and one for a payout of it cannot both be: the batch is left to a person", async () => {
  const { endToEndIds, bringIn, daysInBank } = await playBatch();
  expect(
    await must(
      bringIn(
        "24/03/2026;LOTE DE PAGOS;;USD;-90,00",
        `24/03/2026;TRANSFERENCIA;${endToEndIds[0]};USD;-45,00`,
      ),
    ),
  ).toMatchObject({ matched: 1 });
  expect(await daysInBank()).toEqual(["2026-03-24", null]);
});

test("nor when both give the reference of the batch: then neither is found", async () => {
  const { bringIn, daysInBank } = await playBatch();
  const lines = ["24/03/2026;LOTE DE PAGOS;LOTE-77;USD;-90,00", "24/03/2026;PAGO;LOTE-77;USD;-45,00"];
  expect(await must(bringIn(...lines))).toMatchObject({ matched: 0 });
  expect(await daysInBank()).toEqual([null, null]);
});

test("a deposit is found by its reference weeks later, before another of the same amount and day", async () => {
  const { world, call, bringIn, page } = await playBatch();
  const { ports } = world;
  const deposit = { fundId: call.fundId, amount: 5_000n, reference: "DEP 5511" };
  const { depositId } = await must(recordDeposit(ports, call.ana, deposit));
  await must(decideDeposit(ports, call.operator, { depositId, isConfirmed: true }));
  await payInCapital(ports, [call.operator, call.treasurer], { amount: 5_000n, reference: "K-9" });
  const lines = ["02/03/2026;DEPOSITO DEP-5511;;USD;50,00", "23/03/2026;OTRO DEPOSITO;;USD;50,00"];
  expect(await must(bringIn(...lines))).toMatchObject({ matched: 2 });
  const { lately } = await page();
  expect(Object.fromEntries(lately.map(({ day, kind }) => [day, kind]))).toEqual({
    "2026-03-02": "fund-deposited",
    "2026-03-23": "capital-paid-in",
  });
  await expectBookHolds(world);
});

test("a line that names a movement of another amount is not taken for one that only looks alike", async () => {
  const { world, call, bringIn, page } = await playBatch();
  await payInCapital(world.ports, [call.operator, call.treasurer], { amount: 7_000n, reference: "K-70" });
  await payInCapital(world.ports, [call.operator, call.treasurer], { amount: 6_900n, reference: "K-69" });
  expect(await must(bringIn("23/03/2026;CAPITAL;K-70;USD;69,00"))).toMatchObject({ matched: 0 });
  expect((await page()).open[0]!.candidates).toMatchObject([{ kind: "capital-paid-in", isNamed: false }]);
});

test("a payout that comes back is proposed as returned; recorded by another, its line has its movement, and all are told", async () => {
  const { world, call, endToEndIds, payoutIds, receiver, bringIn, page } = await playBatch();
  const { ports, db } = world;
  const [back, kept] = payoutIds;
  await payInCapital(ports, [call.operator, call.treasurer], { amount: 4_500n, reference: "capital" });
  const sent = endToEndIds.map((id) => `24/03/2026;PAGO;${id};USD;-45,00`);
  await world.wait(3 * dayMs);
  const returned = `26/03/2026;DEVOLUCION CUENTA CERRADA ${endToEndIds[0]};LOTE-77;USD;45,00`;
  expect(await must(bringIn(...sent, returned))).toMatchObject({ matched: 2 });
  const line = (await page()).open.find(({ isDebit }) => !isDebit)!;
  expect(line.returned).toEqual([expect.objectContaining({ payoutId: back })]);
  const queue = async () => (await readPayoutQueues(db.sql)).onTheirWay;
  expect((await queue()).map(({ id, back: told }) => [id, told?.day])).toEqual([
    [back, "2026-03-26"],
    [kept, undefined],
  ]);
  const reason = "cuenta cerrada";
  const own = failPayout(ports, call.operator, { payoutId: back!, reason });
  expect(await own).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await db.prisma.outboxMessage.count({ where: { kind: "payout-returned" } })).toBe(0);
  await must(failPayout(ports, call.treasurer, { payoutId: back!, reason }));
  const found = (await page()).lately.find(({ id }) => id === line.id);
  expect(found).toMatchObject({ kind: "payout-failed", isFound: true });
  expect((await queue()).map(({ id }) => id)).toEqual([kept]);
  const mails = await db.prisma.outboxMessage.findMany({ where: { kind: "payout-returned" } });
  const owner = await db.prisma.person.findUniqueOrThrow({
    where: { id: receiver.entrepreneur.personId },
  });
  const readers = mails.map(({ payload }) => (payload as { reader: string }).reader).sort();
  expect(readers).toEqual(["operator", "operator", "owner"]);
  expect(mails.map(({ toEmail }) => toEmail)).toContain(owner.email);
  await expectBookHolds(world);
});

test("a credit that could be two payouts of a batch is proposed as either, and marked at none", async () => {
  const { world, bringIn, page, payoutIds } = await playBatch();
  expect(await must(bringIn("26/03/2026;DEVOLUCION;LOTE-77;USD;45,00"))).toMatchObject({ matched: 0 });
  const [line] = (await page()).open;
  expect(line!.returned.map(({ payoutId }) => payoutId).sort()).toEqual([...payoutIds].sort());
  const { onTheirWay } = await readPayoutQueues(world.db.sql);
  expect(onTheirWay.map(({ back }) => back)).toEqual([null, null]);
});
