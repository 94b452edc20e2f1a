import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";
import { setOffAllOwed } from "#app/use-cases/release/set-off-owed.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
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

// A document that cannot be settled holds up no other; the loop reports it, and tries it again.

test("a dispute that cannot be settled holds up no other", async () => {
  const { world, given, dispute, stateOf, journal } = await playGifts([
    { amount: 2_000n, donor: "first" },
    { amount: 1_000n, donor: "second" },
  ]);
  const { sql } = world.db;
  const [first, second] = [await dispute(given[0]!), await dispute(given[1]!)];
  await world.settle();
  await sql.query("update dispute set verdict = 'lost' where stripe_id = $1", [first]);
  await sql.query("update dispute set opened_at = opened_at - interval '1 hour' where stripe_id = $1", [
    first,
  ]);
  await sql.query("update dispute set verdict = 'lost', closed_at = $2 where stripe_id = $1", [
    second,
    world.now(),
  ]);
  await expect(settleDisputes(world.ports)).rejects.toThrow("1 of 2");
  expect(await stateOf(given[0]!)).toBe("disputed");
  expect(await stateOf(given[1]!)).toBe("lost");
  await expectBookHolds(world);
  await sql.query("update dispute set closed_at = $2 where stripe_id = $1", [first, world.now()]);
  expect(await settleDisputes(world.ports)).toBe(1);
  expect(await stateOf(given[0]!)).toBe("lost");
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             20.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  35.00
    dispute-funds-withdrawn dispute:dispute:pending                             10.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  25.00
    dispute-lost         campaign:hats:donations                             10.00
                         dispute:dispute:pending                                          10.00
    match-returned       campaign:hats:match:fund:earned                     10.00
                         fund:fund:available                                              10.00
    dispute-lost         campaign:hats:donations                             20.00
                         dispute:dispute:pending                                          20.00
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    "
  `);
  await expectBookHolds(world);
});

test("a campaign whose debt cannot be set off holds up no other", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { terms: { gate: null }, tranches: [{ share: "1", needs: {} }] });
  const launch = () => launchCampaign(world, call, { goal: 5_000n });
  const [first, second] = [(await launch()).campaignId, (await launch()).campaignId];
  const given: string[] = [];
  for (const campaignId of [first, second]) {
    given.push((await give(world, { campaignId, amount: 2_000n, donor: "jorge" })).donationId);
    await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  }
  for (const campaignId of [first, second])
    await payLate(world, { campaignId, amount: 3_000n, donor: "late" });
  await world.wait(21 * dayMs);
  for (const campaignId of [first, second]) await releaseFirst(world, call, campaignId);
  for (const donationId of given)
    await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  await world.settle();
  const reserve = (value: object | null) =>
    world.db.sql.query("update campaign set reserve = $2 where id = $1", [first, JSON.stringify(value)]);
  await reserve({ share: "none", days: 365 });
  const before = await newestEntry(world);
  await expect(setOffAllOwed(ports)).rejects.toThrow("1 of 2");
  const names = { [first]: "first", [second]: "second", [call.fundId]: "fund" };
  const print = async () => `\n${await printJournal(world.db.sql, { names, after: before })}\n`;
  expect(await print()).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    set-off-made         campaign:second:donations                           20.00
                         campaign:second:owed:donations                                   20.00
    "
  `);
  await reserve(null);
  expect(await setOffAllOwed(ports)).toBe(1);
  await expectBookHolds(world);
});
