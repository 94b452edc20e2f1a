import { expect, test } from "vitest";
import { readWrittenOff } from "#app/ledger/owed-money.server.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideRepayment } from "#app/use-cases/release/decide-repayment.server.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  releaseFirst,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** All of 40.00 was released; the gift of 20.00 of it is given back: 20.00 of donations and 20.00 of match are owed. */
async function owingCampaign() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { terms: { gate: null }, tranches: [{ share: "1", needs: {} }] });
  const second = await world.addPerson("Segunda", [...call.operator.roles]);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await world.wait(21 * dayMs);
  await releaseFirst(world, call, campaignId);
  await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  const propose = (fundId: string | null, amount: bigint, reason = "it cannot be found") =>
    proposeWriteOff(ports, call.operator, { campaignId, fundId, amount, reason });
  const approve = (writeOffId: string, actor = second) =>
    decideWriteOff(ports, actor, { writeOffId, isApproved: true });
  return { world, call, second, campaignId, entrepreneur, propose, approve };
}

test("what nobody expects back is the platform's loss, or with the matcher's consent the fund's", async () => {
  const { world, call, second, campaignId, propose, approve } = await owingCampaign();
  const before = await newestEntry(world);
  const { writeOffId } = await must(propose(null, 1_500n));
  expect(await approve(writeOffId, call.operator)).toMatchObject({
    refusal: { kind: "second_person_needed" },
  });
  const answers = await Promise.all([approve(writeOffId), approve(writeOffId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const ofMatch = await must(propose(call.fundId, 2_000n));
  expect(await approve(ofMatch.writeOffId, second)).toMatchObject({ refusal: { kind: "not_allowed" } });
  await must(approve(ofMatch.writeOffId, call.ana));
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    write-off-approved   expense:losses                                      15.00
                         campaign:hats:owed:donations                                     15.00
    write-off-approved   fund:fund:recoverable                               20.00
                         campaign:hats:owed:match:fund                                    20.00
    "
  `);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("no more is written off than is owed when it is decided, and a rejected one changes nothing", async () => {
  const { world, call, second, campaignId, propose, approve } = await owingCampaign();
  const { ports } = world;
  expect(await propose(null, 2_001n)).toEqual({
    ok: false,
    refusal: { kind: "more_than_owed", owed: 2_000n },
  });
  expect(await propose(null, 0n)).toMatchObject({ refusal: { kind: "amount_missing" } });
  expect(await propose(null, 1n, " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  const { writeOffId } = await must(propose(null, 2_000n));
  const repaid = { campaignId, amount: 500n, reference: "TRX 9" };
  const { repaymentId } = await must(recordRepayment(ports, call.operator, repaid));
  await must(decideRepayment(ports, second, { repaymentId, isConfirmed: true }));
  expect(await approve(writeOffId)).toEqual({ ok: false, refusal: { kind: "more_than_owed", owed: 1_500n } });
  await must(decideWriteOff(ports, second, { writeOffId, isApproved: false }));
  expect(await approve(writeOffId)).toMatchObject({ refusal: { kind: "decided_before" } });
  const losses = "select from account where code = 'expense:losses'";
  expect(await world.db.sql.query(losses)).toEqual([]);
  await expectBookHolds(world);
});

test("who owes does not decide that it is lost, whatever roles they hold", async () => {
  const { world, call, entrepreneur, propose, approve } = await owingCampaign();
  const ofDonations = await must(propose(null, 2_000n));
  const ofMatch = await must(propose(call.fundId, 2_000n));
  const before = await newestEntry(world);
  const roles = [...call.operator.roles, ...call.ana.roles];
  for (const { writeOffId } of [ofDonations, ofMatch])
    expect(await approve(writeOffId, { ...entrepreneur, roles })).toEqual({
      ok: false,
      refusal: { kind: "second_person_needed" },
    });
  expect(await newestEntry(world)).toBe(before);
});

test("a write-off is taken back by two people: it is owed again, of donations and of match", async () => {
  const { world, call, second, campaignId, propose, approve } = await owingCampaign();
  const { ports } = world;
  await must(approve((await must(propose(null, 2_000n))).writeOffId));
  await must(approve((await must(propose(call.fundId, 2_000n))).writeOffId, call.ana));
  const before = await newestEntry(world);
  for (const entryId of [before - 1n, before]) {
    const { reversalId } = await must(
      proposeReversal(ports, call.operator, { entryId, reason: "they were found" }),
    );
    expect(await decideReversal(ports, call.operator, { reversalId, isApproved: true })).toMatchObject({
      refusal: { kind: "second_person_needed" },
    });
    await must(decideReversal(ports, second, { reversalId, isApproved: true }));
  }
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    entry-reversed       expense:losses                                                   20.00
                         campaign:hats:owed:donations                        20.00
    entry-reversed       fund:fund:recoverable                                            20.00
                         campaign:hats:owed:match:fund                       20.00
    "
  `);
  expect(await world.db.prisma.writeOff.findMany({ select: { state: true } })).toEqual(
    Array(2).fill({ state: "reversed" }),
  );
  expect(await readWrittenOff(world.db.sql, { campaignId })).toEqual([]);
  await expectBookHolds(world);
});

test("money that comes after all was written off lessens the loss, and the fund can give its part again", async () => {
  const { world, call, second, campaignId, propose, approve } = await owingCampaign();
  const { ports } = world;
  await must(approve((await must(propose(null, 2_000n))).writeOffId));
  await must(approve((await must(propose(call.fundId, 1_500n))).writeOffId, call.ana));
  const written = await newestEntry(world);
  const record = (amount: bigint) =>
    recordRepayment(ports, call.operator, { campaignId, amount, reference: "after all" });
  expect(await record(4_001n)).toEqual({ ok: false, refusal: { kind: "more_than_owed", owed: 4_000n } });
  const { repaymentId } = await must(record(3_000n));
  await must(decideRepayment(ports, second, { repaymentId, isConfirmed: true }));
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: written })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    write-off-recovered  campaign:hats:owed:donations                        20.00
                         campaign:hats:owed:match:fund                        5.00
                         expense:losses                                                   20.00
                         fund:fund:recoverable                                             5.00
    owed-repaid          bank:custody                                        30.00
                         campaign:hats:owed:donations                                     20.00
                         campaign:hats:owed:match:fund                                    10.00
    match-recovered      fund:fund:recoverable                               10.00
                         fund:fund:available                                              10.00
    "
  `);
  expect(await readWrittenOff(world.db.sql, { campaignId })).toMatchObject([
    { donations: 0n, match: [{ fundId: call.fundId, amount: 1_000n }] },
  ]);
  const proposal = { entryId: written, reason: "they were found" };
  const { reversalId } = await must(proposeReversal(ports, call.operator, proposal));
  expect(await decideReversal(ports, second, { reversalId, isApproved: true })).toMatchObject({
    refusal: { kind: "recovered_since" },
  });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});
