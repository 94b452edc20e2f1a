import { expect, test } from "vitest";
import { askRefund } from "#app/use-cases/donation/ask-refund.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { decideRefundRequest } from "#app/use-cases/donation/decide-refund-request.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideSignal } from "#app/use-cases/payment/decide-signal.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const another = { ok: false, refusal: { kind: "second_person_needed" } };

async function setUp() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { operator, treasurer } = call;
  const own = await world.db.prisma.person.findUniqueOrThrow({ where: { id: operator.personId } });
  const tagged = own.email.replace("@", "+tag@");
  return { world, ports: world.ports, campaignId, operator, treasurer, ownEmail: own.email, tagged };
}

test("an operator decides nothing about a gift from their own mailbox, whatever its tag; another does", async () => {
  const { world, ports, campaignId, operator, treasurer, ownEmail, tagged } = await setUp();
  const { donationId, accessToken } = await give(world, { campaignId, amount: 2_000n, email: tagged });
  const refund = { donationId, amount: 500n, note: "asked" };
  expect(await refundDonation(ports, operator, refund)).toEqual(another);
  await must(refundDonation(ports, treasurer, refund));

  await must(askRefund(ports, accessToken, { reason: "by mistake" }));
  const { id: requestId } = await world.db.prisma.refundRequest.findFirstOrThrow();
  const request = { requestId, isGranted: true, reply: "" };
  expect(await decideRefundRequest(ports, operator, request)).toEqual(another);

  const { paymentIntentId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  const signal = { kind: "review", reason: "rule", toldAt: world.now(), paymentIntentId: paymentIntentId! };
  const { id: signalId } = await world.db.prisma.fraudSignal.create({
    data: { id: ports.ids.id(), stripeId: "prv_own", ...signal },
  });
  expect(await decideSignal(ports, operator, { signalId, reason: "it is me" })).toEqual(another);
  await must(decideSignal(ports, treasurer, { signalId, reason: "known" }));

  const held = await give(world, { campaignId, amount: 700n, email: ownEmail });
  const decision = { donationId: held.donationId, decision: "matched", reason: "it is me" } as const;
  expect(await decideHeldGift(ports, operator, decision)).toEqual(another);
  await must(decideHeldGift(ports, treasurer, decision));
  await must(decideRefundRequest(ports, treasurer, request));
});

test("a form for a part that arrives twice, or after somebody else's, gives back once", async () => {
  const { world, ports, campaignId, operator, treasurer } = await setUp();
  const { donationId } = await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  const form = { donationId, amount: 500n, note: "asked", seenLeft: 2_000n };
  const answers = await Promise.all([
    refundDonation(ports, operator, form),
    refundDonation(ports, operator, form),
    refundDonation(ports, treasurer, form),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toEqual({ ok: false, refusal: { kind: "refunded_meanwhile" } });
  await must(refundDonation(ports, operator, { ...form, seenLeft: 1_500n }));
});
