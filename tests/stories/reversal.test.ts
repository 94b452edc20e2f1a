import { expect, test } from "vitest";
import { isTextKey } from "#app/i18n/translate.ts";
import { readAccountStatements } from "#app/ledger/account-statement.server.ts";
import { readCampaignMoney } from "#app/ledger/campaign-money.server.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideFundReturn } from "#app/use-cases/call/decide-fund-return.server.ts";
import { proposeFundReturn } from "#app/use-cases/call/propose-fund-return.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { recordFundReturn } from "#app/use-cases/call/record-fund-return.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideRepayment } from "#app/use-cases/release/decide-repayment.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  payInCapital,
  releaseFirst,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

async function openHouse() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, {
    deposit: 10_000n,
    terms: { gate: null },
    tranches: [{ share: "1", needs: {} }],
  });
  const second = await world.addPerson("Segunda", [...call.operator.roles]);
  const newest = async (kind: string) => {
    const rows = await world.db.sql.query<{ id: bigint }>(
      "select id from entry where kind = $1 order by id desc limit 1",
      [kind],
    );
    return rows[0]!.id;
  };
  const propose = (entryId: bigint) =>
    proposeReversal(ports, call.operator, { entryId, reason: "the wrong account" });
  const approve = (reversalId: string, actor = second) =>
    decideReversal(ports, actor, { reversalId, isApproved: true });
  /** Reverses the newest entry of a kind. */
  const reverse = async (kind: string) => approve((await must(propose(await newest(kind)))).reversalId);
  const print = async (after: bigint, names: Record<string, string> = {}) =>
    `\n${await printJournal(world.db.sql, { names: { [call.fundId]: "fund", ...names }, after })}\n`;
  return { world, ports, call, second, newest, propose, approve, reverse, print };
}

test("capital and a deposit that were recorded wrongly are taken back, once, and recorded again rightly", async () => {
  const { world, ports, call, second, newest, propose, approve, reverse, print } = await openHouse();
  await payInCapital(ports, [call.operator, second], { amount: 500n, reference: "?" });
  const before = await newestEntry(world);
  const { reversalId } = await must(propose(before));
  expect(await propose(before)).toMatchObject({ refusal: { kind: "reversed_before" } });
  expect(await approve(reversalId, call.operator)).toMatchObject({
    refusal: { kind: "second_person_needed" },
  });
  const answers = await Promise.all([approve(reversalId), approve(reversalId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await must(reverse("fund-deposited"));
  const deposit = await world.db.prisma.fundDeposit.findFirstOrThrow();
  expect(deposit.state).toBe("reversed");
  expect(isTextKey(`manage.depositState.${deposit.state}`), "the call's page has words for it").toBe(true);
  const again = { fundId: call.fundId, amount: 9_000n, reference: "transfer 1, as it was" };
  const { depositId } = await must(recordDeposit(ports, call.ana, again));
  await must(decideDeposit(ports, call.operator, { depositId, isConfirmed: true }));
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    entry-reversed       bank:custody                                                      5.00
                         platform:capital                                     5.00
    entry-reversed       fund:fund:available                                100.00
                         bank:custody                                                    100.00
    fund-deposited       bank:custody                                        90.00
                         fund:fund:available                                              90.00
    "
  `);
  expect(await propose(await newest("entry-reversed"))).toMatchObject({
    refusal: { kind: "has_own_way_back" },
  });
  const [statement] = await readAccountStatements(world.db.sql, {
    code: "platform:capital",
    from: new Date(0),
    until: new Date("2027-01-01"),
    by: "effective",
  });
  const lines = statement!.lines.map(({ reversedBy, reverses }) => [reversedBy !== null, reverses]);
  expect(lines).toEqual([
    [false, null],
    [true, null],
    [false, before],
  ]);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("a deposit is not taken back below what is in use, nor from a bank that does not hold it", async () => {
  const { world, ports, call, second, propose, approve, newest, reverse } = await openHouse();
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  expect(await reverse("fund-deposited")).toEqual({
    ok: false,
    refusal: { kind: "more_than_available", available: 8_000n },
  });
  await expectBookHolds(world);
  const asked = { fundId: call.fundId, amount: 8_000n, reason: "unused" };
  const { returnId } = await must(proposeFundReturn(ports, call.ana, asked));
  await must(decideFundReturn(ports, call.luis, { returnId, isApproved: true }));
  await must(recordFundReturn(ports, second, { returnId, reference: "80" }));
  await must(reverse("capital-paid-in"));
  const waiting = await ports.db.prisma.entryReversal.findFirstOrThrow({ where: { state: "proposed" } });
  expect(await approve(waiting.id)).toEqual({
    ok: false,
    refusal: { kind: "not_enough_in_bank", held: 2_000n },
  });
  const broken = (await checkLedger(world.db.sql)).filter((check) => check.broken.length > 0);
  expect(broken.map(({ name }) => name)).toEqual(["solvent"]);
  expect(await propose(await newest("donation-captured"))).toMatchObject({
    refusal: { kind: "has_own_way_back" },
  });
  expect(await propose(99_999n)).toMatchObject({ refusal: { kind: "unknown_entry" } });
});

test("a return that was recorded as sent, and was not, is to be sent again", async () => {
  const { world, ports, call, second, reverse, print } = await openHouse();
  const asked = { fundId: call.fundId, amount: 1_000n, reason: "unused" };
  const { returnId } = await must(proposeFundReturn(ports, call.ana, asked));
  await must(decideFundReturn(ports, call.luis, { returnId, isApproved: true }));
  const before = await newestEntry(world);
  await must(recordFundReturn(ports, second, { returnId, reference: "80" }));
  await must(reverse("fund-returned"));
  await expectBookHolds(world);
  await must(recordFundReturn(ports, second, { returnId, reference: "81" }));
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    fund-returned        fund:fund:return-due                                10.00
                         bank:custody                                                     10.00
    entry-reversed       fund:fund:return-due                                             10.00
                         bank:custody                                        10.00
    fund-returned        fund:fund:return-due                                10.00
                         bank:custody                                                     10.00
    "
  `);
  expect(await world.db.prisma.fundReturn.findFirst()).toMatchObject({ state: "sent", attempt: 2 });
  await expectBookHolds(world);
});

test("a refund that was recorded as transferred, and was not, waits for its transfer again", async () => {
  const { world, ports, call, second, reverse, print } = await openHouse();
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  const refund = { donationId, amount: 2_000n, note: "asked" };
  const { refundId } = await must(refundDonation(ports, call.operator, refund));
  await world.db.sql.query("update refund set state = 'failed'");
  const before = await newestEntry(world);
  const transfer = (reference: string) => recordRefundTransfer(ports, second, { refundId, reference });
  await must(transfer("90"));
  await must(reverse("refund-transferred"));
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "refund_due",
  });
  await must(transfer("91"));
  expect(await print(before, { [donationId]: "gift" })).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    refund-transferred   donor:gift:refund-due                               20.00
                         bank:custody                                                     20.00
    entry-reversed       donor:gift:refund-due                                            20.00
                         bank:custody                                        20.00
    refund-transferred   donor:gift:refund-due                               20.00
                         bank:custody                                                     20.00
    "
  `);
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "refunded",
  });
  await expectBookHolds(world);
});

test("a repayment that never came is owed again, and its fund gives back what was recovered", async () => {
  const { world, ports, call, second, reverse, print } = await openHouse();
  const { campaignId } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  await world.wait(21 * dayMs);
  await releaseFirst(world, call, campaignId);
  await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  const repaid = { campaignId, amount: 3_000n, reference: "TRX 9" };
  const { repaymentId } = await must(recordRepayment(ports, call.operator, repaid));
  await must(decideRepayment(ports, second, { repaymentId, isConfirmed: true }));
  const before = await newestEntry(world);
  await must(reverse("owed-repaid"));
  expect(await print(before, { [campaignId]: "hats" })).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    entry-reversed       bank:custody                                                     30.00
                         campaign:hats:owed:donations                        20.00
                         campaign:hats:owed:match:fund                       10.00
    entry-reversed       fund:fund:available                                 10.00
                         fund:fund:recoverable                                            10.00
    "
  `);
  expect(await world.db.prisma.repayment.findFirst()).toMatchObject({ state: "reversed" });
  const withheld = { donations: 0n, match: new Map<string, bigint>() };
  const { donations } = await readCampaignMoney(world.db.sql, { campaignId, withheld });
  expect(donations).toMatchObject({ held: 0n, released: 2_000n, owed: 2_000n });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
  const again = await must(recordRepayment(ports, call.operator, { ...repaid, amount: 4_000n }));
  await must(decideRepayment(ports, second, { repaymentId: again.repaymentId, isConfirmed: true }));
  await expectBookHolds(world);
});
