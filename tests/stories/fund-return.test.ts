import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { decideFundReturn } from "#app/use-cases/call/decide-fund-return.server.ts";
import { proposeFundReturn } from "#app/use-cases/call/propose-fund-return.server.ts";
import { recordFundReturn } from "#app/use-cases/call/record-fund-return.server.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

/** A fund of 100.00 of which 20.00 are granted and 30.00 reserved. */
async function usedFund() {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 10_000n, terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  await startGift(world, { campaignId, amount: 3_000n, donor: "jorge" });
  const { ports } = world;
  const propose = (amount: bigint, actor = call.ana) =>
    proposeFundReturn(ports, actor, { fundId: call.fundId, amount, reason: "what is left over" });
  const approve = (returnId: string, actor = call.luis) =>
    decideFundReturn(ports, actor, { returnId, isApproved: true });
  const send = (returnId: string, actor = call.operator) =>
    recordFundReturn(ports, actor, { returnId, reference: "TRX 5" });
  return { world, ports, call, campaignId, propose, approve, send };
}

test("unused money goes back to the matcher by two of its people and a transfer of the operator", async () => {
  const { world, call, campaignId, propose, approve, send } = await usedFund();
  const [{ newest }] = (await world.db.sql.query("select max(id) as newest from entry")) as [
    { newest: bigint },
  ];
  const { returnId } = await must(propose(4_000n));
  expect(await approve(returnId, call.ana)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await send(returnId)).toMatchObject({ refusal: { kind: "not_approved" } });
  const approvals = await Promise.all([approve(returnId), approve(returnId)]);
  expect(approvals.filter(({ ok }) => ok)).toHaveLength(1);
  await expectBookHolds(world);
  const sent = await Promise.all([send(returnId), send(returnId)]);
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: newest })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    fund-lowered         fund:fund:available                                 40.00
                         fund:fund:return-due                                             40.00
    fund-returned        fund:fund:return-due                                40.00
                         bank:custody                                                     40.00
    "
  `);
  expect(
    await world.db.prisma.matchFundPosition.findUnique({ where: { fundId: call.fundId } }),
  ).toMatchObject({
    deposited: 6_000n,
    available: 1_000n,
    reserved: 3_000n,
    earned: 2_000n,
  });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("what is reserved or granted is never returned, not even when it came into use after the proposal", async () => {
  const { world, campaignId, propose, approve } = await usedFund();
  expect(await propose(5_001n)).toEqual({
    ok: false,
    refusal: { kind: "more_than_available", available: 5_000n },
  });
  const { returnId } = await must(propose(5_000n));
  await give(world, { campaignId, amount: 1_000n, donor: "rosa" });
  expect(await approve(returnId)).toEqual({
    ok: false,
    refusal: { kind: "more_than_available", available: 4_000n },
  });
  await expectBookHolds(world);
});
