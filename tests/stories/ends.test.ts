import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  startGift,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

test("a checkout that nobody pays ends after its time, and its match is free again", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const before = await newestEntry(world);
  await startGift(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await world.wait(40 * 60_000);
  expect(await endOverdueCheckouts(world.ports, { most: 10 })).toBe(1);
  const names = { [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    match-expired        fund:fund:reserved                                  20.00
                         fund:fund:available                                              20.00
    "
  `);
  await expectBookHolds(world);
});

test("a payment of another amount waits in suspense, and goes back when a person returns it at Stripe", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const before = await newestEntry(world);
  const { donationId } = await startGift(world, { campaignId, amount: 2_000n, promised: 2_000n });
  const paid = { paymentIntentId: "pi_1", currency: "USD" } as const;
  const observation = { ...paid, kind: "paid", donationId, amount: 1_900n, at: world.now() } as const;
  await world.db.transaction((sql) =>
    settleObservations(sql, ports, { observations: [{ observation, source: "evt_1" }] }),
  );
  const line = { ...paid, fee: 0n, createdAt: world.now(), availableAt: world.now() };
  const charge = { ...line, id: "txn_1", type: "charge", source: "ch_1", amount: 1_900n, net: 1_900n };
  const back = { ...line, id: "txn_2", type: "refund", source: "re_1", amount: -1_900n, net: -1_900n };
  expect(await settleBalanceLines(ports, [charge, back])).toBe(2);
  const names = { [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    payment-parked       stripe:clearing                                     19.00
                         suspense                                                         19.00
    match-expired        fund:fund:reserved                                  20.00
                         fund:fund:available                                              20.00
    payment-returned     suspense                                            19.00
                         stripe:clearing                                                  19.00
    "
  `);
  await expectBookHolds(world);
});

test("a call closes after its last day: match that was freed completes gifts that got less than their due", async () => {
  const world = await createWorld();
  const terms = { gate: null, retroactive: true };
  const call = await openFundedCall(world, { terms, deposit: 3_000n, days: 10 });
  const { campaignId } = await launchCampaign(world, call, { days: 9 });
  const first = await give(world, { campaignId, amount: 2_000n, promised: 2_000n, donor: "carmen" });
  await give(world, { campaignId, amount: 2_000n, promised: 1_000n, donor: "jorge" });
  await must(
    refundDonation(world.ports, call.operator, { donationId: first.donationId, amount: 500n, note: "asked" }),
  );
  await world.wait(11 * dayMs);
  const before = await newestEntry(world);
  await must(closeCall(world.ports, call.callId));
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    call-closed          (nothing moves)
    match-granted        fund:fund:available                                  5.00
                         campaign:hats:match:fund:earned                                   5.00
    "
  `);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});
