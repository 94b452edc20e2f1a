import { expect, test } from "vitest";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readOperation } from "#app/queries/panel/operation.server.ts";
import { readRefundWays } from "#app/queries/refund-ways.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { approveRefundTransfer } from "#app/use-cases/donation/approve-refund-transfer.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { sentMails } from "../support/sent-mails.ts";
import { createWorld } from "../support/world.ts";

const email = "donor@example.org";
const hourMs = 3_600_000;

async function paidGift(card?: string) {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, {
    campaignId,
    amount: 2_000n,
    tip: 100n,
    ...(card ? { card } : {}),
  });
  const refund = (amount: bigint) =>
    must(refundDonation(world.ports, call.operator, { donationId, amount, note: "asked" }));
  const read = () =>
    world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId }, include: { refunds: true } });
  return { world, call, campaignId, donationId, refund, read };
}

test("a refund whose answer never came is looked for, however long Stripe was away, and made once", async () => {
  const { world, refund, read } = await paidGift();
  await refund(2_000n);
  world.emulator.orderFault({ answer: "cut", moment: "after", next: 2, method: "POST", path: "/v1/refunds" });
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  world.emulator.orderFault({ answer: 500, moment: "before", next: 14, path: "/v1/refunds" });
  for (let tries = 0; tries < 14; tries++) {
    await world.wait(2 * hourMs);
    expect(await sendRefunds(world.ports, { most: 10 })).toBe(0);
  }
  expect((await read()).refunds).toMatchObject([{ state: "due" }]);
  await world.wait(2 * hourMs);
  expect(await sendRefunds(world.ports, { most: 10 })).toBe(1);
  await world.settle();
  expect(world.emulator.state()).toMatchObject({ counts: { refund: 1 } });
  expect(await read()).toMatchObject({ state: "refunded", refunds: [{ state: "succeeded" }] });
  await expectBookHolds(world);
});

test("a refusal that comes late is not written over what another worker has settled meanwhile", async () => {
  const { world, refund, read } = await paidGift();
  const { ports } = world;
  await refund(2_000n);
  const createRefund: typeof ports.payments.createRefund = async () => {
    // While this worker waits for its answer its lease ends, and another one asks and is told that it arrived.
    await world.wait(61_000);
    expect(await sendRefunds(ports, { most: 10 })).toBe(1);
    await world.settle();
    return { ok: false, refusal: { kind: "refused", message: "the charge has been refunded" } };
  };
  await sendRefunds({ ...ports, payments: { ...ports.payments, createRefund } }, { most: 10 });
  expect(await read()).toMatchObject({
    state: "refunded",
    refunds: [{ state: "succeeded", lastError: null }],
  });
  await expectBookHolds(world);
});

test("a refund that the card did not take is due again, and is paid by transfer by another operator", async () => {
  const { world, call, campaignId, donationId, refund, read } = await paidGift("refund_fails");
  const { refundId } = await refund(2_000n);
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  await world.wait(10 * 24 * hourMs);
  await world.settle();
  expect(await read()).toMatchObject({ state: "refund_due", refunds: [{ state: "failed" }] });

  const { accessToken, currency } = await read();
  const page = () => readRefundWays(world.db, { id: donationId, currency: currency as "USD" });
  const usd = (amount: string) => ({ amount, currency: "USD" });
  expect(await page()).toMatchObject({ undelivered: usd("21.00"), transferredAt: null });
  const asking = await sentMails(world, "refund-undelivered");
  expect(asking).toMatchObject([{ to: email, subject: expect.stringContaining("$21,00") }]);
  expect(asking[0]!.text).toContain(`/aportes/${accessToken}`);
  expect((await readOperation(world.db)).refunds).toMatchObject([
    { donationId, code: donationCodeOf(donationId), donor: { email } },
  ]);
  expect(await sentMails(world, "refund-transferred")).toEqual([]);

  const second = await world.addPerson("Segunda", call.operator.roles.slice());
  const pay = (actor: typeof second, reference = "TRX 88") =>
    recordRefundTransfer(world.ports, actor, { refundId, reference });
  expect(await pay(call.operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await pay(call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await pay(second, " ")).toMatchObject({ refusal: { kind: "reference_missing" } });
  const answers = await Promise.all([pay(second), pay(second)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await read()).toMatchObject({ state: "refunded", refunds: [{ state: "transferred" }] });
  expect(await page()).toMatchObject({
    undelivered: usd("0.00"),
    transferred: usd("21.00"),
    transferredAt: world.now().toISOString(),
  });
  const [paid, ...more] = await sentMails(world, "refund-transferred", "en");
  expect(paid).toMatchObject({ to: email, text: expect.stringContaining("TRX 88") });
  expect(more).toEqual([]);

  const journal = await printJournal(world.db.sql, {
    names: { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" },
  });
  expect(`\n${journal.slice(journal.indexOf("refund-decided"))}\n`).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         donor:gift:refund-due                                            21.00
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    refund-settled       donor:gift:refund-due                               21.00
                         stripe:clearing                                                  21.00
    refund-failed        donor:gift:refund-due                                            21.00
                         stripe:clearing                                     21.00
    refund-transferred   donor:gift:refund-due                               21.00
                         bank:custody                                                     21.00
    "
  `);
  await expectBookHolds(world);
});

test("one that Stripe refuses asks the donor for an account once; not while a bank disputes the gift, but when that was won", async () => {
  const { world, donationId, refund } = await paidGift();
  await refund(500n);
  const { ports } = world;
  const payments: typeof ports.payments = {
    ...ports.payments,
    createRefund: async () => ({ ok: false, refusal: { kind: "refused", message: "insufficient" } }),
  };
  await sendRefunds({ ...ports, payments }, { most: 10 });
  expect(await sentMails(world, "refund-undelivered")).toMatchObject([{ to: email }]);

  await refund(1_500n);
  const { chargeId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  await world.db.prisma.refund.updateMany({ where: { state: "due" }, data: { attempts: 1 } });
  const { dispute } = (await world.control(`charges/${chargeId}/dispute`, { amount: 100 })) as {
    dispute: { id: string };
  };
  await world.settle();
  payments.findRefund = async () => ({ ok: false, refusal: { kind: "refused", message: "disputed" } });
  await sendRefunds({ ...ports, payments }, { most: 10 });
  expect(await sentMails(world, "refund-undelivered")).toHaveLength(1);
  await world.control(`disputes/${dispute.id}/close`, { status: "won" });
  await world.settle();
  expect(await sentMails(world, "refund-undelivered")).toHaveLength(2);
});

test.each([
  ["its line first", "refund"],
  ["its failure's line first", "refund_failure"],
])("one that left and came back is to be paid again when both are read at once, %s", async (_, firstType) => {
  const { world, campaignId, donationId, call, refund, read } = await paidGift();
  await refund(2_000n);
  await sendRefunds(world.ports, { most: 10 });
  await world.wait(hourMs);
  await world.control(`refunds/${(await read()).refunds[0]!.stripeRefundId}/fail`, {});
  const answer = await world.ports.payments.listBalanceLines({ since: new Date(0) });
  const lines = answer.ok ? answer.value.filter(({ type }) => type.startsWith("refund")) : [];
  lines.sort((a, b) => Number(b.type === firstType) - Number(a.type === firstType));
  expect(await settleBalanceLines(world.ports, lines)).toBe(2);
  expect(await read()).toMatchObject({
    state: "refund_due",
    refunds: [{ state: "failed", settledAt: world.now() }],
  });
  const journal = await printJournal(world.db.sql, {
    names: { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" },
  });
  expect(journal).toContain("refund-settled");
  expect(journal).toContain("refund-failed");
  await expectBookHolds(world);
});

test("one that no person decided is approved by an operator before another pays it by transfer", async () => {
  const { world, call, campaignId, donationId, read } = await paidGift("refund_fails");
  await world.wait(21 * 24 * hourMs);
  await endDueCampaigns(world.ports);
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  await world.wait(10 * 24 * hourMs);
  await world.settle();
  const [refund] = (await read()).refunds;
  expect(refund).toMatchObject({ state: "failed", reason: "campaign_failed", decidedBy: null });
  const { id: refundId } = refund!;
  const second = await world.addPerson("Segunda", call.operator.roles.slice());
  const pay = (actor: typeof second) =>
    recordRefundTransfer(world.ports, actor, { refundId, reference: "TRX 89" });
  const approve = (actor: typeof second) => approveRefundTransfer(world.ports, actor, refundId);
  const toTransfer = async () => (await readOperation(world.db)).refunds.map(({ agreedById }) => agreedById);

  expect(await pay(call.operator)).toMatchObject({ refusal: { kind: "transfer_not_approved" } });
  expect(await approve(call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await toTransfer()).toEqual([null]);
  const answers = await Promise.all([approve(call.operator), approve(call.operator)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await approve(second)).toMatchObject({ refusal: { kind: "decided_before" } });
  expect(await toTransfer()).toEqual([call.operator.personId]);
  expect(await pay(call.operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  await must(pay(second));
  expect(await approve(second)).toMatchObject({ refusal: { kind: "refund_not_failed" } });
  expect(await read()).toMatchObject({
    state: "refunded",
    refunds: [{ approvedBy: call.operator.personId, transferredBy: second.personId }],
  });
  const journal = await printJournal(world.db.sql, {
    names: { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "gift" },
  });
  expect(`\n${journal.slice(journal.indexOf("refund-decided"))}\n`).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         donor:gift:refund-due                                            21.00
    match-returned       (nothing moves)
    refund-settled       donor:gift:refund-due                               21.00
                         stripe:clearing                                                  21.00
    refund-failed        donor:gift:refund-due                                            21.00
                         stripe:clearing                                     21.00
    refund-transferred   donor:gift:refund-due                               21.00
                         bank:custody                                                     21.00
    "
  `);
  await expectBookHolds(world);
});

test("what is given back in parts gives tip and covered fee back with the last part", async () => {
  const { world, refund, read } = await paidGift();
  await refund(500n);
  await refund(1_500n);
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  const { refunds, state } = await read();
  expect(state).toBe("refunded");
  expect(refunds.map(({ amount, tip }) => [amount, tip]).sort()).toEqual([
    [1_500n, 100n],
    [500n, 0n],
  ]);
  await expectBookHolds(world);
});
