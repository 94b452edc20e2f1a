import { expect, test } from "vitest";
import { readCsv } from "#app/integrations/csv/read-csv.server.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readBankLines } from "#app/queries/panel/bank-lines.server.ts";
import { readPayoutQueues } from "#app/queries/panel/payout-queues.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { approvedReleases, keepProofOf } from "../factories/payouts.ts";
import { must, newestEntry, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

/** A release was paid by hand, and its entrepreneur confirmed at once what the bank had not carried out yet. */
async function playConfirmed() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { ports } = world;
  const [released] = await approvedReleases(world, call, { titles: ["Sombreros"] });
  const { releaseId, entrepreneur, campaignId } = released!;
  const pay = async (reference: string) => {
    const proofHash = await keepProofOf(world, reference);
    const { payoutId } = await must(recordPayout(ports, call.operator, { releaseId, reference, proofHash }));
    return payoutId;
  };
  const payoutId = await pay("TRF-99812");
  await must(confirmPayout(ports, entrepreneur, payoutId));
  const bringIn = (line: string) =>
    importBankStatement(ports, call.operator, {
      rows: readCsv(Buffer.from(`Fecha;Detalle;Referencia;Moneda;Monto\n${line}\n`, "latin1"))!,
      currency: "USD",
      decimalMark: null,
    });
  const fail = (actor = call.treasurer) => failPayout(ports, actor, { payoutId, reason: "CUENTA CERRADA" });
  const states = async () => {
    const release = await world.db.prisma.release.findUniqueOrThrow({
      where: { id: releaseId },
      include: { tranche: true },
    });
    return [release.state, release.tranche.state];
  };
  return { world, call, campaignId, releaseId, entrepreneur, payoutId, pay, bringIn, fail, states };
}

test("a payout that was confirmed comes back by the bank's statement alone: it is owed again, paid again and confirmed again", async () => {
  const played = await playConfirmed();
  const { world, campaignId, releaseId, entrepreneur, payoutId, pay, bringIn, fail, states } = played;
  const { ports, db } = world;
  expect(await states()).toEqual(["confirmed", "confirmed"]);
  const notOnItsWay = { ok: false, refusal: { kind: "not_on_its_way" } };
  expect(await fail(), "no line of the bank says so").toEqual(notOnItsWay);
  await must(bringIn("28/03/2026;CUENTA CERRADA;TRF 99812;USD;45,00"));
  expect((await readBankLines(db)).open).toMatchObject([{ returned: [{ payoutId }] }]);
  expect((await readPayoutQueues(db.sql)).onTheirWay).toMatchObject([{ id: payoutId, wasConfirmed: true }]);
  const before = await newestEntry(world);
  const answers = await Promise.all([fail(), fail()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual(notOnItsWay);
  expect(
    `\n${await printJournal(db.sql, { names: { [campaignId]: "hats" }, after: before })}\n`,
  ).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    payout-failed        bank:custody                                        45.00
                         campaign:hats:payable                                            45.00
    "
  `);
  expect(await states()).toEqual(["approved", "approved"]);
  expect((await readBankLines(db)).open).toEqual([]);
  expect((await readPayoutQueues(db.sql)).payouts).toMatchObject([{ id: releaseId }]);
  await expectBookHolds(world);
  const again = await pay("TRF-99900");
  expect(await states()).toEqual(["paid", "paid"]);
  await must(confirmPayout(ports, entrepreneur, again));
  expect(await states()).toEqual(["confirmed", "confirmed"]);
  await expectBookHolds(world);
});

test("neither who sent it nor who confirmed it says that it came back, nor who is no operator", async () => {
  const { call, entrepreneur, bringIn, fail, states } = await playConfirmed();
  await must(bringIn("28/03/2026;CUENTA CERRADA;TRF-99812;USD;45,00"));
  const another = { ok: false, refusal: { kind: "second_person_needed" } };
  expect(await fail(call.operator)).toEqual(another);
  expect(await fail({ ...entrepreneur, roles: call.operator.roles })).toEqual(another);
  expect(await fail(call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await states()).toEqual(["confirmed", "confirmed"]);
});

test("a credit of another amount, or that does not name it, brings no confirmed payout back", async () => {
  const { bringIn, fail, states } = await playConfirmed();
  await must(bringIn("28/03/2026;CUENTA CERRADA;TRF-99812;USD;44,00"));
  await must(bringIn("28/03/2026;ABONO;TRF-99813;USD;45,00"));
  expect(await fail()).toMatchObject({ refusal: { kind: "not_on_its_way" } });
  expect(await states()).toEqual(["confirmed", "confirmed"]);
});
