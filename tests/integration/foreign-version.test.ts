import type Stripe from "stripe";
import { expect, test } from "vitest";
import { understandEvent } from "#app/integrations/stripe/understand-event.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { launchCampaign, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

test("an event in another version of Stripe's language is not believed: the donation is read at Stripe", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId, sessionId } = await startGift(world, { campaignId, amount: 2_000n });
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  const lie = {
    client_reference_id: donationId,
    payment_status: "paid",
    amount_total: 1,
    currency: "usd",
    payment_intent: "pi_lie",
  };
  const event = {
    id: "evt_old",
    type: "checkout.session.completed",
    created: 1,
    api_version: "2019-01-01",
    data: { object: lie },
  };
  await keepEvents(
    world.db,
    [
      {
        id: event.id,
        type: event.type,
        apiVersion: event.api_version,
        createdAt: world.now(),
        payload: JSON.stringify(event),
        observation: understandEvent(event as unknown as Stripe.Event),
      },
    ],
    { receivedAt: world.now() },
  );

  const round = await settlePayments(world.ports, { most: 10 });
  expect(round.readAgain).toEqual([donationId]);
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "started",
  });
  await convergeDonation(world.ports, donationId);
  expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
    state: "paid",
    match: 2_000n,
  });
  await expectBookHolds(world);
});
