import { expect, test } from "vitest";
import { readRefundWays } from "#app/queries/refund-ways.server.ts";
import { forgetRefundAccounts } from "#app/use-cases/donation/forget-refund-accounts.server.ts";
import { noteRefundAccount, stateRefundAccount } from "#app/use-cases/donation/note-refund-account.server.ts";
import { readRefundAccounts } from "#app/use-cases/donation/read-refund-accounts.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { sentMails } from "../support/sent-mails.ts";
import { createWorld } from "../support/world.ts";

const hourMs = 3_600_000;

/** A gift by a card that takes no refund. */
async function paidGift() {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n, card: "refund_fails" });
  return {
    ...{ world, call, donationId },
    refund: (amount: bigint) =>
      must(refundDonation(world.ports, call.operator, { donationId, amount, note: "asked" })),
    read: () =>
      world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId }, include: { refunds: true } }),
  };
}

test("the donor says on the gift's page to which account, or an operator notes it: encrypted, for who pays, and forgotten later", async () => {
  const { world, call, donationId, refund, read } = await paidGift();
  const { ports } = world;
  const { refundId } = await refund(2_000n);
  const { accessToken } = await read();
  const mine = "Banco del Austro, ahorros 2200123456, Carmen Ruiz";
  expect(await stateRefundAccount(ports, accessToken, mine)).toMatchObject({
    refusal: { kind: "refund_not_failed" },
  });
  await sendRefunds(ports, { most: 10 });
  await world.settle();
  await world.wait(10 * 24 * hourMs);
  await world.settle();
  expect((await sentMails(world, "refund-undelivered"))[0]!.text).toContain("ayuda@example.org");
  const ways = () => readRefundWays(world.db, { id: donationId, currency: "USD" });
  expect(await ways()).toMatchObject({ accountAt: null, mayState: true });
  for (const wrong of [" ", "1234567", "x".repeat(301)])
    expect(await stateRefundAccount(ports, accessToken, wrong)).toMatchObject({
      refusal: { kind: "refund_account_missing" },
    });
  expect(await stateRefundAccount(ports, "another", mine)).toMatchObject({
    refusal: { kind: "refund_not_failed" },
  });
  await must(stateRefundAccount(ports, accessToken, mine));
  expect(await ways()).toMatchObject({ accountAt: world.now().toISOString() });
  // The link may be in other hands: its donor hears of it, without the account.
  const [told] = await sentMails(world, "refund-account-stated");
  expect(told!.text).toContain("ayuda@example.org");
  expect(told!.text).not.toContain("2200123456");
  const kept = async () => (await read()).refunds[0]!.account;
  expect(await kept()).not.toContain("2200123456");
  expect(await must(readRefundAccounts(ports, call.operator))).toEqual({ [refundId]: mine });
  const other = "Banco Pichincha, corriente 3300123456, Carmen Ruiz";
  await must(noteRefundAccount(ports, call.operator, { refundId, account: ` ${other} ` }));
  expect(await must(readRefundAccounts(ports, call.operator))).toEqual({ [refundId]: other });
  const second = await world.addPerson("Segunda", call.operator.roles.slice());
  await must(recordRefundTransfer(ports, second, { refundId, reference: "TRX 88" }));
  expect(await must(readRefundAccounts(ports, call.operator))).toEqual({});
  await world.wait(29 * 24 * hourMs);
  expect(await forgetRefundAccounts(ports)).toBe(0);
  expect(await kept()).not.toBeNull();
  await world.wait(2 * 24 * hourMs);
  expect(await forgetRefundAccounts(ports)).toBe(1);
  expect(await kept()).toBeNull();
});

test("nobody says by the link where the refund goes of a gift that its bank disputes", async () => {
  const { world, refund, read } = await paidGift();
  await refund(2_000n);
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  await world.wait(10 * 24 * hourMs);
  await world.settle();
  const { accessToken, chargeId, id } = await read();
  await world.control(`charges/${chargeId}/dispute`, { amount: 100 });
  await world.settle();
  expect(await stateRefundAccount(world.ports, accessToken, "Banco del Austro 2200123456")).toMatchObject({
    refusal: { kind: "refund_not_failed" },
  });
  expect(await readRefundWays(world.db, { id, currency: "USD" })).toMatchObject({ mayState: false });
});
