import { expect, test } from "vitest";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { readHandGifts } from "#app/queries/panel/hand-gifts.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { decideCashBanking } from "#app/use-cases/payment/decide-cash-banking.server.ts";
import { openFair } from "../factories/fair.ts";
import { sealAndIssue } from "../factories/receipts.ts";
import { give, must, newestEntry } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

test("a transfer is confirmed by who sees the bank, and no gift by the entrepreneur whose campaign it is", async () => {
  const { fabio, entrepreneur, record, confirm } = await openFair();
  const cash = await must(record());
  const both = { ...entrepreneur, roles: fabio.roles };
  expect(await confirm(cash.giftId, both)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  const transfer = await must(record({ kind: "transfer" }));
  expect(await confirm(transfer.giftId)).toMatchObject({ refusal: { kind: "not_allowed" } });
});

test("gifts in cash and by transfer are matched once a second person confirms them, and count for the gate", async () => {
  const { world, call, fanny, campaignId, record, confirm, receive, print } = await openFair();
  const before = await newestEntry(world);
  const { giftId } = await must(record());
  expect(await confirm(giftId, fanny)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  const answers = await Promise.all([confirm(giftId), confirm(giftId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await receive({ kind: "transfer", amount: 3_000n, name: null, email: null });
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    donation-received    cash:fanny                                          20.00
                         campaign:hats:donations                                          20.00
    match-granted        fund:fund:available                                 20.00
                         campaign:hats:match:fund:conditional                             20.00
    donation-received    bank:custody                                        30.00
                         campaign:hats:donations                                          30.00
    match-granted        fund:fund:available                                 30.00
                         campaign:hats:match:fund:conditional                             30.00
    gate-passed          campaign:hats:match:fund:conditional                50.00
                         campaign:hats:match:fund:earned                                  50.00
    "
  `);
  await sealAndIssue(world.ports);
  expect(
    await world.db.prisma.outboxMessage.findMany({
      where: { kind: "donation-receipt" },
      select: { toEmail: true },
    }),
  ).toEqual([{ toEmail: "carmen@example.org" }]);
  expect(await world.db.prisma.matchCampaignPosition.findUnique({ where: { campaignId } })).toMatchObject({
    raised: 5_000n,
    donors: 2,
    match: 5_000n,
    gate: "passed",
  });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("a second person rejects a gift with a reason: nothing is booked, and it cannot be confirmed any more", async () => {
  const { world, ports, fanny, fabio, record, confirm } = await openFair();
  const before = await newestEntry(world);
  const { giftId } = await must(record());
  const reject = (reason: string, actor = fabio) =>
    decideHandGift(ports, actor, { giftId, isConfirmed: false, reason });
  expect(await reject("mine", fanny)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await reject(" ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  await must(reject("the slip says 10"));
  expect(await confirm(giftId)).toMatchObject({ refusal: { kind: "decided_before" } });
  expect(await newestEntry(world)).toBe(before);
  const { recorded, rejected } = await readHandGifts(world.db, { now: world.now() });
  expect(recorded).toEqual([]);
  expect(rejected).toMatchObject([{ id: giftId, reason: "the slip says 10", decidedBy: "Fabio" }]);
  await expectBookHolds(world);
});

test("match that cash has earned is not released before the cash is in the bank", async () => {
  const { world, campaignId, receive, bank, confirmBank, free } = await openFair();
  await receive();
  await receive({ kind: "transfer", amount: 3_000n, email: "jorge@example.org" });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  const position = await world.db.prisma.matchCampaignPosition.findUnique({ where: { campaignId } });
  expect(position).toMatchObject({ match: 5_000n, gate: "passed" });
  expect(await free()).toMatchObject({ donations: 3_000n, match: [{ amount: 3_000n }] });
  const { bankingId } = await must(bank());
  expect(await free()).toMatchObject({ donations: 3_000n, match: [{ amount: 3_000n }] });
  await must(confirmBank(bankingId));
  expect(await free()).toMatchObject({ donations: 5_000n, match: [{ amount: 5_000n }] });
  await expectBookHolds(world);
});

test("one slip proves one gift: recorded again it is refused, with where it was used, unless the first was rejected", async () => {
  const { world, ports, fabio, record } = await openFair();
  const { proofHash } = await world.db.prisma.handGift.findUniqueOrThrow({
    where: { id: (await must(record())).giftId },
  });
  const used = {
    campaign: "Sombreros de paja toquilla",
    amount: 2_000n,
    currency: "USD",
    recordedAt: world.now(),
  };
  expect(await record({ proofHash, amount: 500n })).toEqual({
    ok: false,
    refusal: { kind: "proof_used", used },
  });
  const [first] = (await readHandGifts(world.db, { now: world.now() })).recorded;
  await must(decideHandGift(ports, fabio, { giftId: first!.id, isConfirmed: false, reason: "unreadable" }));
  const twice = await Promise.all([record({ proofHash }), record({ proofHash })]);
  expect(twice.map((one) => (one.ok ? "recorded" : one.refusal.kind)).sort()).toEqual([
    "proof_used",
    "recorded",
  ]);
  await expectBookHolds(world);
});

test("those who leave no address are one donor, so that nobody passes a gate or a cap with made-up people", async () => {
  const { world, campaignId, receive } = await openFair();
  for (const name of ["Una", "Otra", null]) await receive({ name, email: null, amount: 4_000n });
  expect(await world.db.prisma.matchCampaignPosition.findUnique({ where: { campaignId } })).toMatchObject({
    raised: 12_000n,
    donors: 1,
    match: 10_000n,
    gate: "open",
  });
  await expectBookHolds(world);
});

test("cash is released only when it is in the bank, by two operators", async () => {
  const { world, call, second, receive, bank, confirmBank, free, print } = await openFair();
  expect(await bank()).toMatchObject({ refusal: { kind: "nothing_to_bank" } });
  await receive();
  await receive({ kind: "transfer", email: "jorge@example.org" });
  expect(await free()).toMatchObject({ donations: 2_000n });
  const before = await newestEntry(world);
  const { bankingId, amount } = await must(bank());
  expect(amount).toBe(2_000n);
  expect(await bank()).toMatchObject({ refusal: { kind: "nothing_to_bank" } });
  expect(await free()).toMatchObject({ donations: 2_000n });
  expect(await confirmBank(bankingId, call.operator)).toMatchObject({
    refusal: { kind: "second_person_needed" },
  });
  await must(decideCashBanking(world.ports, second, { bankingId, isConfirmed: false }));
  const again = await must(bank());
  await must(confirmBank(again.bankingId));
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    cash-banked          bank:custody                                        20.00
                         cash:fanny                                                       20.00
    "
  `);
  expect(await free()).toMatchObject({ donations: 4_000n });
  await expectBookHolds(world);
});

test("cash that was recorded as banked, and was not, is with its holder again and is not released", async () => {
  const { world, ports, call, second, receive, bank, confirmBank, free, print } = await openFair();
  await receive();
  const { bankingId } = await must(bank());
  await must(confirmBank(bankingId));
  const entryId = await newestEntry(world);
  const { reversalId } = await must(proposeReversal(ports, call.operator, { entryId, reason: "lost slip" }));
  await must(decideReversal(ports, second, { reversalId, isApproved: true }));
  expect(await print(entryId)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    entry-reversed       bank:custody                                                     20.00
                         cash:fanny                                          20.00
    "
  `);
  expect(await free()).toMatchObject({ donations: 0n });
  await expectBookHolds(world);
  await must(confirmBank((await must(bank())).bankingId));
  expect(await free()).toMatchObject({ donations: 2_000n });
  await expectBookHolds(world);
});

test("a gift made in hand goes back by transfer: the provider is not asked", async () => {
  const { world, ports, call, second, receive, print } = await openFair();
  const giftId = await receive();
  const before = await newestEntry(world);
  const refund = { donationId: giftId, amount: 2_000n, note: "asked" };
  const { refundId } = await must(refundDonation(ports, call.operator, refund));
  const waiting = { state: "failed", attempts: 0, lastError: null };
  expect(await world.db.prisma.refund.findFirst()).toMatchObject(waiting);
  expect(await sendRefunds(ports, { most: 5 })).toBe(0);
  expect(await world.db.prisma.refund.findFirst()).toMatchObject(waiting);
  await must(recordRefundTransfer(ports, second, { refundId, reference: "TRX 5" }));
  expect(await print(before, { [giftId]: "gift" })).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    refund-decided       campaign:hats:donations                             20.00
                         donor:gift:refund-due                                            20.00
    match-returned       campaign:hats:match:fund:conditional                20.00
                         fund:fund:available                                              20.00
    refund-transferred   donor:gift:refund-due                               20.00
                         bank:custody                                                     20.00
    "
  `);
  expect(await world.db.prisma.donation.findFirst()).toMatchObject({ state: "refunded", match: 0n });
  await expectBookHolds(world);
});

test("nothing is taken for a call that refuses it, for a campaign that is over, or without proof", async () => {
  const fair = await openFair();
  expect(await fair.record({ amount: 50n })).toEqual({
    ok: false,
    refusal: { kind: "amount_too_small", least: 100n },
  });
  expect(await fair.record({ email: "nobody" })).toMatchObject({ refusal: { kind: "not_an_email" } });
  expect(await fair.record({ proofHash: "none" })).toMatchObject({ refusal: { kind: "proof_missing" } });
  const { giftId } = await must(fair.record());
  await give(fair.world, { campaignId: fair.campaignId, amount: 2_000n, donor: "card" });
  await fair.world.wait(21 * dayMs);
  expect(await fair.confirm(giftId)).toMatchObject({ refusal: { kind: "campaign_not_open" } });
  const strict = await openFair({ refusesHandGifts: true });
  expect(await strict.record()).toMatchObject({ refusal: { kind: "hand_gifts_refused" } });
});
