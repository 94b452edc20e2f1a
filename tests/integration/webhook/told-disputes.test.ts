import { expect, test } from "vitest";
import { readDisputeList } from "#app/queries/panel/dispute-list.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";
import { give, launchCampaign, openFundedCall } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { createWorld } from "../../support/world.ts";
import { startWebhook } from "./start-webhook.ts";
import { disputeTold } from "./stripe-event.ts";

/** A gift of 20.00 that was paid; what is told of its dispute comes by webhook. */
async function paidGift() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  const webhook = await startWebhook(world);
  const { paymentIntentId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  let count = 0;
  async function tell(told: Partial<Parameters<typeof disputeTold>[0]> = {}) {
    count += 1;
    const of = { id: `evt_${count}`, payment: paymentIntentId, status: "needs_response", ...told };
    expect(await webhook.deliver(disputeTold(of, world.now()))).toBe(200);
    await webhook.settleInbox();
    await settleDisputes(world.ports);
    return (await webhook.outcomes())[of.id];
  }
  const stateOf = async () =>
    (await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } })).state;
  const list = () => readDisputeList(world.db);
  return { world, call, donationId, tell, stateOf, list };
}

test("a status that nobody knows is parked, and changes nothing", async () => {
  const { world, tell, stateOf, list } = await paidGift();
  expect(await tell({ status: "prevented" })).toBe("parked: dispute status prevented");
  expect(await tell({ payment: null })).toBe("parked: dispute without a payment intent");
  expect(await stateOf()).toBe("paid");
  expect(await list()).toEqual([]);
  await expectBookHolds(world);
});

test("one of a payment that is not in the book is kept and shown, and waits", async () => {
  const { world, tell, stateOf, list } = await paidGift();
  expect(await tell({ payment: "pi_stranger" })).toBe("settled");
  expect(await stateOf()).toBe("paid");
  expect(await list()).toMatchObject([{ donationId: null, state: "told", amount: { amount: "20.00" } }]);
  await expectBookHolds(world);
});

test("one in another currency than its donation freezes it and waits for a person", async () => {
  const { world, call, donationId, tell, list } = await paidGift();
  await tell({ currency: "pen" });
  expect(await list()).toMatchObject([{ state: "told", problem: "currency PEN, not USD" }]);
  expect(
    await refundDonation(world.ports, call.operator, { donationId, amount: 100n, note: "asked" }),
  ).toEqual({ ok: false, refusal: { kind: "disputed" } });
  await expectBookHolds(world);
});

test("one that was answered is the bank's turn, whatever comes late", async () => {
  const { tell, list } = await paidGift();
  await tell({ status: "needs_response" });
  expect(await list()).toMatchObject([{ isAnswered: false }]);
  await tell({ status: "under_review" });
  await tell({ status: "needs_response" });
  expect(await list()).toMatchObject([{ isAnswered: true }]);
});

test("a bank that only asked and was answered lets the gift go; a late word of it changes nothing", async () => {
  const { world, tell, stateOf, list } = await paidGift();
  await tell({ status: "warning_needs_response" });
  expect(await stateOf()).toBe("disputed");
  await tell({ status: "warning_closed" });
  expect(await stateOf()).toBe("paid");
  await tell({ status: "warning_under_review" });
  expect(await stateOf()).toBe("paid");
  expect(await list()).toEqual([]);
  await expectBookHolds(world);
});

test("one that is told as won and as lost stays as it was booked, and is shown", async () => {
  const { world, tell, stateOf, list } = await paidGift();
  await tell({ status: "won" });
  await tell({ status: "lost" });
  expect(await stateOf()).toBe("paid");
  expect(await list()).toMatchObject([{ problem: "told won and lost" }]);
  await expectBookHolds(world);
});

test("lost before the line of its money came: the gift stays frozen, and the list says what is missing", async () => {
  const { world, tell, stateOf, list } = await paidGift();
  await tell({ status: "lost" });
  expect(await stateOf()).toBe("disputed");
  expect(await list()).toMatchObject([{ state: "opened", isLostWaiting: true }]);
  await expectBookHolds(world);
});
