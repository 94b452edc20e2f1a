import { expect, test } from "vitest";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

test("the close of a call gives nothing more to a gift that a bank disputes, nor when that is won later; another gets it", async () => {
  const { world, call, given, dispute, journal } = await playGifts(
    [
      { amount: 2_000n, donor: "first" },
      { amount: 2_000n, donor: "disputed" },
      { amount: 1_000n, donor: "last" },
    ],
    { goal: 8_000n, deposit: 2_500n, terms: { retroactive: true } },
  );
  const { ports } = world;
  const stripeId = await dispute(given[1]!);
  await world.control(`disputes/${stripeId}/answer`, {});
  await world.settle();
  const deposit = { fundId: call.fundId, amount: 2_000n, reference: "2" };
  const { depositId } = await must(recordDeposit(ports, call.ana, deposit));
  await must(decideDeposit(ports, call.operator, { depositId, isConfirmed: true }));
  await world.wait(31 * dayMs);
  await must(closeCall(ports, call.callId));
  const matches = async () =>
    Promise.all(
      given.map(async (id) => (await ports.db.prisma.donation.findUniqueOrThrow({ where: { id } })).match),
    );
  expect(await matches()).toEqual([2_000n, 500n, 1_000n]);
  await world.control(`disputes/${stripeId}/close`, { status: "won" });
  await world.settle();
  expect(await matches()).toEqual([2_000n, 500n, 1_000n]);
  expect(await journal()).toMatchInlineSnapshot(`
    "
    dispute-opened       (nothing moves)
    dispute-funds-withdrawn dispute:dispute:pending                             20.00
                         expense:disputes                                    15.00
                         stripe:clearing                                                  35.00
    fund-deposited       bank:custody                                        20.00
                         fund:fund:available                                              20.00
    call-closed          (nothing moves)
    match-granted        fund:fund:available                                 10.00
                         campaign:hats:match:fund:earned                                  10.00
    dispute-won          (nothing moves)
    dispute-funds-reinstated dispute:dispute:pending                                          20.00
                         stripe:clearing                                     20.00
    "
  `);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});
