import { expect, test } from "vitest";
import { readCsv } from "#app/integrations/csv/read-csv.server.ts";
import { readBankLines } from "#app/queries/panel/bank-lines.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
import { must, openFundedCall, payInCapital } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** The bank holds capital of 1,000.00 and a deposit of 800.00, of 1 March. */
async function playBank() {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 80_000n });
  const bringIn = (text: string) =>
    importBankStatement(world.ports, call.operator, {
      rows: readCsv(Buffer.from(text, "latin1"))!,
      currency: "USD",
      decimalMark: null,
    });
  return { world, call, bringIn, page: () => readBankLines(world.db) };
}

const march = `Banco de la Costa
Fecha;Descripción;Documento;Monto
02/03/2026;CAPITAL;C-1;1.000,00
03/03/2026;FONDO;D-1;800,00
03/03/2026;COMISIÓN;;-1,50
`;

test("each line is matched with the one movement that it can be; the rest waits with what it may be", async () => {
  const { world, call, bringIn, page } = await playBank();
  await must(recordDeposit(world.ports, call.ana, { fundId: call.fundId, amount: 5_000n, reference: "D-2" }));
  expect(await must(bringIn(`${march}09/03/2026;FONDO;D-2;50,00\n`))).toEqual({
    fresh: 4,
    known: 0,
    matched: 2,
  });
  const { lines, matched, open, missing, lately } = await page();
  expect({ lines, matched, missing }).toEqual({ lines: 4, matched: 2, missing: [] });
  expect(
    open.map(({ reference, description, candidates, waiting }) => ({
      reference,
      description,
      candidates,
      waiting,
    })),
  ).toEqual([
    {
      reference: "D-2",
      description: "FONDO",
      candidates: [],
      waiting: [{ kind: "deposit", href: "/panel/operacion#depositos" }],
    },
    { reference: "", description: "COMISIÓN", candidates: [], waiting: [] },
  ]);
  expect(lately.map(({ kind, isFound }) => ({ kind, isFound }))).toEqual([
    { kind: "fund-deposited", isFound: true },
    { kind: "capital-paid-in", isFound: true },
  ]);
  await expectBookHolds(world);
});

test("a statement imported again adds nothing, and two equal lines of a day are two", async () => {
  const { bringIn } = await playBank();
  const twice = `${march}03/03/2026;COMISIÓN;;-1,50\n`;
  expect(await must(bringIn(march))).toMatchObject({ fresh: 3, known: 0 });
  expect(await must(bringIn(march))).toMatchObject({ fresh: 0, known: 3 });
  expect(await must(bringIn(twice))).toMatchObject({ fresh: 1, known: 3 });
});

test("where a line could be two movements a person says which, and may undo it", async () => {
  const { world, call, bringIn, page } = await playBank();
  await payInCapital(world.ports, [call.operator, call.treasurer], {
    amount: 80_000n,
    reference: "more capital",
  });
  expect(await must(bringIn(march))).toMatchObject({ matched: 1 });
  const [line] = (await page()).open.filter(({ reference }) => reference === "D-1");
  const deposit = line!.candidates.find(({ kind }) => kind === "fund-deposited")!;
  expect(line!.candidates).toHaveLength(2);
  const say = (lineId: string, entryId: bigint | null) =>
    matchBankLine(world.ports, call.operator, { lineId, movement: entryId === null ? null : { entryId } });
  await must(say(line!.id, BigInt(deposit.id)));
  const other = (await page()).open.find(({ description }) => description === "COMISIÓN")!;
  const refusal = { ok: false, refusal: { kind: "not_that_movement" } };
  expect(await say(other.id, BigInt(deposit.id))).toEqual(refusal);
  expect(await say(line!.id, BigInt(deposit.id))).toEqual(refusal);
  await must(say(line!.id, null));
  expect((await page()).matched).toBe(1);
});

test("a match that a person undid is not found again by the next import", async () => {
  const { world, call, bringIn, page } = await playBank();
  await must(bringIn(march));
  const [line] = (await page()).lately.filter(({ kind }) => kind === "capital-paid-in");
  await must(matchBankLine(world.ports, call.operator, { lineId: line!.id, movement: null }));
  expect(await must(bringIn(march))).toEqual({ fresh: 0, known: 3, matched: 0 });
  expect((await page()).open.map(({ id }) => id)).toContain(line!.id);
});

test("the line of a movement that is reversed waits again, and is matched when it is recorded rightly", async () => {
  const { world, call, bringIn, page } = await playBank();
  const { ports } = world;
  expect(await must(bringIn(march))).toMatchObject({ matched: 2 });
  const [deposit] = (await page()).lately.filter(({ kind }) => kind === "fund-deposited");
  const [entry] = await world.db.sql.query<{ id: bigint }>(
    "select id from entry where kind = 'fund-deposited'",
  );
  const mistake = { entryId: entry!.id, reason: "of another fund" };
  const { reversalId } = await must(proposeReversal(ports, call.operator, mistake));
  await must(decideReversal(ports, call.treasurer, { reversalId, isApproved: true }));
  expect((await page()).open.map(({ id }) => id)).toContain(deposit!.id);
  const again = { fundId: call.fundId, amount: 80_000n, reference: "D-1" };
  const { depositId } = await must(recordDeposit(ports, call.ana, again));
  await must(decideDeposit(ports, call.operator, { depositId, isConfirmed: true }));
  expect(await must(bringIn(march))).toEqual({ fresh: 0, known: 3, matched: 1 });
  expect((await page()).missing).toEqual([]);
  await expectBookHolds(world);
});

test("a movement in the days of the statements that the bank does not show is told", async () => {
  const { world, call, bringIn, page } = await playBank();
  await world.wait(2 * dayMs);
  await payInCapital(world.ports, [call.operator, call.treasurer], { amount: 700n, reference: "never sent" });
  await must(bringIn(march));
  expect((await page()).missing).toEqual([]);
  await must(bringIn("Fecha;Monto\n20/03/2026;1,00\n"));
  expect((await page()).missing).toMatchObject([{ kind: "capital-paid-in", day: "2026-03-03" }]);
});

test("only an operator imports and matches", async () => {
  const { world, call } = await playBank();
  const refusal = { ok: false, refusal: { kind: "not_allowed" } };
  for (const actor of [call.ana, { kind: "visitor" } as const]) {
    expect(
      await importBankStatement(world.ports, actor, { rows: [], currency: "USD", decimalMark: null }),
    ).toEqual(refusal);
    expect(await matchBankLine(world.ports, actor, { lineId: call.callId, movement: null })).toEqual(refusal);
  }
});
