import { expect, test } from "vitest";
import { readCsv } from "#app/integrations/csv/read-csv.server.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readBankLines } from "#app/queries/panel/bank-lines.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideBankCharge } from "#app/use-cases/payment/decide-bank-charge.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
import { proposeBankCharge } from "#app/use-cases/payment/propose-bank-charge.server.ts";
import { must, newestEntry, openFundedCall, payInCapital } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

const statement = `Fecha;Descripción;Documento;Monto
27/02/2026;COMISIÓN TRANSFERENCIA;;-1,50
28/02/2026;IMPUESTO;;-0,07
28/02/2026;INTERÉS;;0,30
`;

/** A statement with a commission, a tax and interest, of which the book knows nothing. */
async function playCharges() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { ports, db } = world;
  const bringIn = (text = statement) =>
    importBankStatement(ports, call.operator, {
      rows: readCsv(Buffer.from(text, "latin1"))!,
      currency: "USD",
      decimalMark: null,
    });
  await must(bringIn());
  const page = () => readBankLines(db);
  const lineOf = async (word: string) =>
    (await page()).open.find(({ description }) => description.startsWith(word))!;
  const propose = (lineId: string, reason = "commission of a transfer") =>
    proposeBankCharge(ports, call.operator, { lineId, reason });
  const decide = (chargeId: string, isApproved = true) =>
    decideBankCharge(ports, call.treasurer, { chargeId, isApproved });
  return { world, call, page, lineOf, propose, decide, bringIn };
}

test("what the bank took is booked on its day once a second operator agrees, once, and its line has it", async () => {
  const { world, call, page, lineOf, propose, decide, bringIn } = await playCharges();
  const { ports, db } = world;
  const before = await newestEntry(world);
  const line = await lineOf("COMISI");
  const { chargeId } = await must(propose(line.id));
  expect(await newestEntry(world)).toBe(before);
  expect((await page()).open[0]).toMatchObject({
    id: line.id,
    charge: { id: chargeId, reason: "commission of a transfer", proposedById: call.operator.personId },
  });
  const own = decideBankCharge(ports, call.operator, { chargeId, isApproved: true });
  expect(await own).toEqual({ ok: false, refusal: { kind: "second_person_needed" } });
  const answers = await Promise.all([decide(chargeId), decide(chargeId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "decided_before" } });
  const tax = await must(propose((await lineOf("IMPUESTO")).id, "tax"));
  await must(decide(tax.chargeId, false));
  expect(`\n${await printJournal(db.sql, { after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    bank-charged         expense:bank                                         1.50
                         bank:custody                                                      1.50
    "
  `);
  const [entry] = await db.sql.query("select effective_at from entry where kind = 'bank-charged'");
  expect(entry).toEqual({ effective_at: new Date("2026-02-27T17:00:00Z") });
  const { matched, open, lately } = await page();
  expect({ matched, open: open.length }).toEqual({ matched: 1, open: 2 });
  expect(lately).toMatchObject([{ id: line.id, kind: "bank-charged", isFound: false }]);
  expect(await must(bringIn())).toEqual({ fresh: 0, known: 3, matched: 0 });
  await expectBookHolds(world);
});

test("a charge that was none is taken back by two people: its line waits again, and may be one anew", async () => {
  const { world, call, page, lineOf, propose, decide } = await playCharges();
  const { ports } = world;
  const before = await newestEntry(world);
  const line = await lineOf("COMISI");
  const first = await must(propose(line.id));
  await must(decide(first.chargeId));
  expect(await matchBankLine(ports, call.operator, { lineId: line.id, movement: null })).toEqual({
    ok: false,
    refusal: { kind: "charge_booked" },
  });
  const entryId = await newestEntry(world);
  const { reversalId } = await must(proposeReversal(ports, call.operator, { entryId, reason: "a payout" }));
  await must(decideReversal(ports, call.treasurer, { reversalId, isApproved: true }));
  expect((await page()).open.map(({ id }) => id)).toContain(line.id);
  await expectBookHolds(world);
  const second = await must(propose(line.id, "it was one after all"));
  await must(decide(second.chargeId));
  expect(`\n${await printJournal(world.db.sql, { after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    bank-charged         expense:bank                                         1.50
                         bank:custody                                                      1.50
    entry-reversed       expense:bank                                                      1.50
                         bank:custody                                         1.50
    bank-charged         expense:bank                                         1.50
                         bank:custody                                                      1.50
    "
  `);
  await expectBookHolds(world);
});

test("money that came, a known line and a line that is proposed already are no charges", async () => {
  const { world, call, lineOf, propose, decide, bringIn } = await playCharges();
  const { ports } = world;
  const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
  expect(await propose(call.callId)).toEqual(refusal("unknown_line"));
  expect(await propose((await lineOf("INTER")).id)).toEqual(refusal("nothing_taken"));
  const { id } = await lineOf("COMISI");
  expect(await propose(id, "  ")).toEqual(refusal("reason_missing"));
  const answers = await Promise.all([propose(id), propose(id)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual(refusal("charge_proposed_before"));
  const movement = { entryId: await newestEntry(world) };
  expect(await matchBankLine(ports, call.operator, { lineId: id, movement })).toEqual(
    refusal("charge_proposed_before"),
  );
  const charge = answers.find(({ ok }) => ok) as { value: { chargeId: string } };
  await must(decide(charge.value.chargeId));
  expect(await propose(id)).toEqual(refusal("line_matched"));
  await payInCapital(ports, [call.operator, call.treasurer], { amount: 7n, reference: "INT-30" });
  expect(await must(bringIn("Fecha;Monto\n01/03/2026;0,07\n"))).toMatchObject({ matched: 1 });
  expect(await decide(call.callId)).toEqual(refusal("unknown_charge"));
});

test("a bank that takes more than the platform's own money breaks a promise, until the platform pays in", async () => {
  const { world, call, lineOf, propose, decide, bringIn } = await playCharges();
  await must(bringIn("Fecha;Descripción;Monto\n01/03/2026;EMBARGO;-1.500,00\n"));
  const { chargeId } = await must(propose((await lineOf("EMBARGO")).id, "seized"));
  await must(decide(chargeId));
  const solvent = async () =>
    (await checkLedger(world.db.sql)).find(({ name }) => name === "solvent")!.broken.length;
  expect(await solvent()).toBe(1);
  await payInCapital(world.ports, [call.operator, call.treasurer], { amount: 50_000n, reference: "K-2" });
  expect(await solvent()).toBe(0);
  await expectBookHolds(world);
});
