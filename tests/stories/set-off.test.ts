import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { setOffAllOwed } from "#app/use-cases/release/set-off-owed.server.ts";
import { payAndArrive } from "../factories/payouts.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  payLate,
  releaseFirst,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/**
 * 70.00 of donations and match were released; a gift of 20.00 of it is given back: it owes 20.00 of donations and 20.00 of
 * match. 5.00 more are paid into the fund, for the close of the call; a gift of 30.00 is still on its way.
 */
async function owingCampaign() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, {
    deposit: 3_000n,
    terms: { gate: null, retroactive: true },
    tranches: [{ share: "1", needs: {} }],
  });
  const { campaignId } = await launchCampaign(world, call, { goal: 5_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n, donor: "jorge" });
  await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  await payLate(world, { campaignId, amount: 3_000n, donor: "late" });
  await world.wait(21 * dayMs);
  const releaseId = await releaseFirst(world, call, campaignId);
  await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  const deposit = { fundId: call.fundId, amount: 500n, reference: "2" };
  const { depositId } = await must(recordDeposit(ports, call.ana, deposit));
  await must(decideDeposit(ports, call.operator, { depositId, isConfirmed: true }));
  const print = async (after: bigint) => {
    const names = { [campaignId]: "hats", [call.fundId]: "fund" };
    return `\n${await printJournal(world.db.sql, { names, after })}\n`;
  };
  return { world, call, campaignId, releaseId, print };
}

test("match that a campaign earns later pays first the match it owes, and its fund can give that again", async () => {
  const { world, call, print } = await owingCampaign();
  expect(await setOffAllOwed(world.ports)).toBe(0);
  await world.wait(10 * dayMs);
  await must(closeCall(world.ports, call.callId));
  const before = await newestEntry(world);
  expect(await setOffAllOwed(world.ports)).toBe(1);
  expect(await setOffAllOwed(world.ports)).toBe(0);
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    set-off-made         campaign:hats:match:fund:earned                      5.00
                         campaign:hats:owed:match:fund                                     5.00
    match-recovered      fund:fund:recoverable                                5.00
                         fund:fund:available                                               5.00
    "
  `);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("a gift that arrives late pays first what is owed; the rest is a supplement", async () => {
  const { world, call, campaignId, releaseId, print } = await owingCampaign();
  const { ports } = world;
  await payAndArrive(world, call, releaseId);
  const { id } = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const propose = () => proposeRelease(ports, call.operator, id);
  expect(await propose()).toEqual({ ok: false, refusal: { kind: "nothing_to_release" } });
  await world.settle();
  const proposed = await must(propose());
  expect(proposed.total).toBe(1_000n);
  expect(await propose()).toEqual({ ok: false, refusal: { kind: "another_proposal_waits" } });
  const before = await newestEntry(world);
  const decide = { releaseId: proposed.releaseId, isApproved: true, reason: "" };
  await must(decideRelease(ports, call.luis, decide));
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    set-off-made         campaign:hats:donations                             20.00
                         campaign:hats:owed:donations                                     20.00
    tranche-released     campaign:hats:donations                             10.00
                         campaign:hats:payable                                            10.00
    "
  `);
  expect(await world.db.prisma.tranche.findUnique({ where: { id } })).toMatchObject({ state: "confirmed" });
  expect(await propose()).toEqual({ ok: false, refusal: { kind: "nothing_to_release" } });
  await expectBookHolds(world);
});
