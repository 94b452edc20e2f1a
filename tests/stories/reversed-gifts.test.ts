import { expect, test } from "vitest";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { approveRefundTransfer } from "#app/use-cases/donation/approve-refund-transfer.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { openFair } from "../factories/fair.ts";
import { must, newestEntry, releaseFirst } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

test("a gift in hand confirmed by mistake is taken back by two people, with its match and from the cash that was not there", async () => {
  const { world, ports, call, second, fanny, campaignId, receive, bank, confirmBank, print } =
    await openFair();
  const giftId = await receive();
  await receive({ kind: "transfer", amount: 3_000n, email: "jorge@example.org" });
  const { bankingId } = await must(bank());
  await must(confirmBank(bankingId));
  const [entry] = await world.db.sql.query<{ id: bigint }>("select id from entry where key = $1", [
    `donation-received:${giftId}`,
  ]);
  const { reversalId } = await must(
    proposeReversal(ports, call.operator, { entryId: entry!.id, reason: "nobody gave it" }),
  );
  const approve = (actor = second) => decideReversal(ports, actor, { reversalId, isApproved: true });
  expect(await approve(call.operator)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  expect(await approve(fanny)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await approve()).toMatchObject({ refusal: { kind: "cash_is_banked" } });
  const [banked] = await world.db.sql.query<{ id: bigint }>(
    "select id from entry where kind = 'cash-banked'",
  );
  const wrong = await must(
    proposeReversal(ports, call.operator, { entryId: banked!.id, reason: "not there" }),
  );
  await must(decideReversal(ports, second, { reversalId: wrong.reversalId, isApproved: true }));
  const before = await newestEntry(world);
  await must(approve());
  expect(await approve()).toMatchObject({ refusal: { kind: "decided_before" } });
  expect(await print(before)).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    entry-reversed       cash:fanny                                                       20.00
                         campaign:hats:donations                             20.00
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    "
  `);
  expect(await world.db.prisma.matchCampaignPosition.findUnique({ where: { campaignId } })).toMatchObject({
    raised: 3_000n,
    donors: 1,
    match: 3_000n,
  });
  expect(await world.db.prisma.donation.findUnique({ where: { id: giftId } })).toMatchObject({
    state: "reversed",
  });
  expect(await bank()).toMatchObject({ refusal: { kind: "nothing_to_bank" } });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("a gift in hand of which a part was paid back, or whose money was released, is not taken back", async () => {
  const { world, ports, call, second, receive } = await openFair();
  const reverse = async (giftId: string) => {
    const [entry] = await world.db.sql.query<{ id: bigint }>("select id from entry where key = $1", [
      `donation-received:${giftId}`,
    ]);
    const proposal = { entryId: entry!.id, reason: "nobody gave it" };
    const { reversalId } = await must(proposeReversal(ports, call.operator, proposal));
    return decideReversal(ports, second, { reversalId, isApproved: true });
  };
  const give = async () => {
    const donationId = await receive({ kind: "transfer" });
    const part = { donationId, amount: 500n, note: "asked" };
    return { donationId, ...(await must(refundDonation(ports, call.operator, part))) };
  };
  const unpaid = await give();
  await must(reverse(unpaid.donationId));
  const { donationId: refunded, refundId } = await give();
  await must(recordRefundTransfer(ports, second, { refundId, reference: "TRX 7" }));
  expect(await reverse(refunded)).toMatchObject({ refusal: { kind: "given_back_before" } });
  const released = await receive({ kind: "transfer", email: "jorge@example.org" });
  await world.wait(21 * dayMs);
  await releaseFirst(
    world,
    call,
    (await world.db.prisma.donation.findUniqueOrThrow({ where: { id: released } })).campaignId,
  );
  expect(await reverse(released)).toMatchObject({ refusal: { kind: "was_released", held: 0n } });
  await expectBookHolds(world);
});

test("one of a campaign that was cancelled meanwhile is owed to nobody, unless it was paid back", async () => {
  const { world, ports, call, second, campaignId, receive, print } = await openFair();
  const wrong = await receive();
  const right = await receive({ kind: "transfer", email: "jorge@example.org" });
  await must(cancelCampaign(ports, call.operator, { campaignId, reason: "the shop has closed" }));
  await endDueCampaigns(ports);
  const refundOf = (donationId: string) => world.db.prisma.refund.findFirstOrThrow({ where: { donationId } });
  const { id: paid } = await refundOf(right);
  await must(approveRefundTransfer(ports, call.operator, paid));
  await must(recordRefundTransfer(ports, second, { refundId: paid, reference: "TRX 7" }));
  const reverse = async (giftId: string) => {
    const entry = await world.db.prisma.entry.findUniqueOrThrow({
      where: { key: `donation-received:${giftId}` },
    });
    const proposal = { entryId: entry.id, reason: "nobody gave it" };
    const { reversalId } = await must(proposeReversal(ports, call.operator, proposal));
    return decideReversal(ports, second, { reversalId, isApproved: true });
  };
  expect(await reverse(right)).toMatchObject({ refusal: { kind: "given_back_before" } });
  const before = await newestEntry(world);
  await must(reverse(wrong));
  expect(await print(before, { [wrong]: "carmen" })).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    entry-reversed       campaign:hats:donations                                          20.00
                         donor:carmen:refund-due                             20.00
    entry-reversed       cash:fanny                                                       20.00
                         campaign:hats:donations                             20.00
    "
  `);
  const { id, state } = await refundOf(wrong);
  expect(state).toBe("annulled");
  expect(await approveRefundTransfer(ports, call.operator, id)).toMatchObject({
    refusal: { kind: "refund_not_failed" },
  });
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});
