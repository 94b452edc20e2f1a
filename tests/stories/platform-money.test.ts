import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { decideCapital } from "#app/use-cases/payment/decide-capital.server.ts";
import { decideParkedLoss } from "#app/use-cases/payment/decide-parked-loss.server.ts";
import { proposeParkedLoss } from "#app/use-cases/payment/propose-parked-loss.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { must, newestEntry, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

test("the platform's own money is in the book once a second operator confirms it, once, and not when rejected", async () => {
  const world = await createWorld();
  const { operator, treasurer, ana } = await openFundedCall(world);
  const { ports } = world;
  const record = (amount = 5_000n, reference = "TRX 1") =>
    recordCapital(ports, operator, { currency: "USD", amount, reference });
  expect(await record(0n)).toMatchObject({ refusal: { kind: "amount_missing" } });
  expect(await record(1n, " ")).toMatchObject({ refusal: { kind: "reference_missing" } });
  const before = await newestEntry(world);
  const { paymentId } = await must(record());
  expect(await newestEntry(world)).toBe(before);
  const decide = (actor = treasurer, isConfirmed = true) =>
    decideCapital(ports, actor, { paymentId, isConfirmed });
  expect(await decide(operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await decide(ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  const answers = await Promise.all([decide(), decide()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const other = await must(record(700n));
  await must(decideCapital(ports, treasurer, { paymentId: other.paymentId, isConfirmed: false }));
  expect(`\n${await printJournal(world.db.sql, { after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    capital-paid-in      bank:custody                                        50.00
                         platform:capital                                                 50.00
    "
  `);
  await expectBookHolds(world);
});

/** A gift of 20.00 of which 15.00 were given back, and then the bank took 7.00: 2.00 are missing in suspense. */
async function missingMoney() {
  const stage = await playGifts([{ amount: 2_000n }]);
  const { world, call, dispute } = stage;
  const [donationId] = stage.given as [string];
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 1_500n, note: "half" }));
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  const stripeId = await dispute(donationId, { amount: 700 });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  const propose = (amount: bigint, reason = "the donor does not answer") =>
    proposeParkedLoss(world.ports, call.operator, { currency: "USD", amount, reason });
  const decide = (lossId: string, actor = call.treasurer, isApproved = true) =>
    decideParkedLoss(world.ports, actor, { lossId, isApproved });
  return { world, call, propose, decide };
}

test("what is missing in suspense and nobody brings is a loss of the platform, by two people, and can be taken back", async () => {
  const { world, call, propose, decide } = await missingMoney();
  const before = await newestEntry(world);
  expect(await propose(0n)).toMatchObject({ refusal: { kind: "amount_missing" } });
  expect(await propose(100n, " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await propose(201n)).toEqual({ ok: false, refusal: { kind: "more_than_missing", missing: 200n } });
  const { lossId } = await must(propose(150n));
  const second = await must(propose(100n));
  expect(await decide(lossId, call.operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await decide(lossId, call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  const answers = await Promise.all([decide(lossId), decide(second.lossId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await expectBookHolds(world);
  const entryId = await newestEntry(world);
  const reversed = await must(
    proposeReversal(world.ports, call.operator, { entryId, reason: "they answered" }),
  );
  const { reversalId } = reversed;
  await must(decideReversal(world.ports, call.treasurer, { reversalId, isApproved: true }));
  const journal = await printJournal(world.db.sql, { after: before });
  expect(`\n${journal.replaceAll(/1\.[05]0/g, "some")}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    parked-loss-approved expense:losses                                       some
                         suspense                                                          some
    entry-reversed       expense:losses                                                    some
                         suspense                                             some
    "
  `);
  await must(propose(200n));
  await expectBookHolds(world);
});
