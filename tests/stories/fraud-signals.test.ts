import Stripe from "stripe";
import { expect, test } from "vitest";
import { understandEvent } from "#app/integrations/stripe/understand-event.ts";
import { readFraudSignals } from "#app/queries/panel/fraud-signals.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { decideSignal } from "#app/use-cases/payment/decide-signal.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { computeRelease } from "#app/use-cases/release/compute-release.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

/** Two gifts of 20.00 of a funded campaign, one of which looks like fraud. */
async function playSignalled() {
  const played = await playGifts([{ amount: 2_000n }, { amount: 2_000n }]);
  const { world, campaignId, given } = played;
  await world.wait(30 * dayMs);
  await endDueCampaigns(world.ports);
  const donation = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: given[0]! } });
  let events = 0;
  const tell = async (type: string, object: object) => {
    const created = world.now().getTime() / 1000;
    const id = `evt_${++events}`;
    const event = { id, type, created, api_version: Stripe.API_VERSION, data: { object } };
    const observation = understandEvent(event as unknown as Stripe.Event);
    const kept = { id, type, apiVersion: event.api_version, createdAt: world.now(), payload: "{}" };
    await keepEvents(world.db, [{ ...kept, observation }], { receivedAt: world.now() });
    await world.settle();
  };
  const of = { charge: donation.chargeId, payment_intent: donation.paymentIntentId, created: 1_700_000_000 };
  const warn = (type: "created" | "updated", actionable: boolean) =>
    tell(`radar.early_fraud_warning.${type}`, {
      ...of,
      ...{ id: "issfr_1", fraud_type: "made_with_stolen_card", actionable },
    });
  const review = (type: "opened" | "closed") =>
    tell(`review.${type}`, {
      ...of,
      ...{ id: "prv_1", open: type === "opened", opened_reason: "rule" },
      closed_reason: type === "opened" ? null : "approved",
    });
  const free = async () => {
    const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
    const amounts = await computeRelease(world.db.sql, {
      campaignId,
      trancheId: tranche.id,
      now: world.now(),
    });
    return [amounts.donations, amounts.match.reduce((sum, { amount }) => sum + amount, 0n)];
  };
  return { ...played, warn, review, tell, free };
}

test("a gift that looks like fraud, and its match, are not released before an operator keeps it with a reason", async () => {
  const { world, call, given, warn, free } = await playSignalled();
  expect(await free()).toEqual([4_000n, 4_000n]);
  await warn("created", true);
  await warn("created", true);
  expect(await free()).toEqual([2_000n, 2_000n]);
  const [signal, ...others] = await readFraudSignals(world.db);
  expect(others).toEqual([]);
  expect(signal).toMatchObject({
    kind: "early_fraud_warning",
    reason: "made_with_stolen_card",
    donation: { id: given[0], left: { amount: "20.00" }, match: { amount: "20.00" } },
  });
  const keep = (reason = "the donor called", actor = call.operator) =>
    decideSignal(world.ports, actor, { signalId: signal!.id, reason });
  expect(await keep(" ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await keep("mine", call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  await must(keep());
  expect(await keep()).toMatchObject({ refusal: { kind: "signal_not_open" } });
  expect(await free()).toEqual([4_000n, 4_000n]);
  expect(await readFraudSignals(world.db)).toEqual([]);
  await expectBookHolds(world);
});

test("one that is given back waits no more, and one that Stripe closes is over, though an older word of it comes late", async () => {
  const { world, call, given, warn, review, free } = await playSignalled();
  await review("closed");
  await review("opened");
  expect(await readFraudSignals(world.db)).toEqual([]);
  expect(await free()).toEqual([4_000n, 4_000n]);
  await warn("created", true);
  const [donationId] = given as [string];
  await must(refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "stolen card" }));
  expect(await readFraudSignals(world.db)).toEqual([]);
  await warn("updated", false);
  expect(await world.db.prisma.fraudSignal.findUnique({ where: { stripeId: "issfr_1" } })).toMatchObject({
    overAs: "not_actionable",
  });
  await expectBookHolds(world);
});

test("an operator does not keep a suspicious gift to a campaign of their own", async () => {
  const { world, campaignId, warn } = await playSignalled();
  await warn("created", true);
  const { entrepreneurId } = await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const operator = {
    kind: "person" as const,
    personId: entrepreneurId,
    roles: [{ organisationId: campaignId, role: "operator" as const }],
  };
  const [signal] = await readFraudSignals(world.db);
  expect(
    await decideSignal(world.ports, operator, { signalId: signal!.id, reason: "all is well" }),
  ).toMatchObject({ refusal: { kind: "second_person_needed" } });
});

test("what Stripe opens and ends by itself is heard: a review that is approved, a warning of a gift that is given back", async () => {
  const { world, call, given } = await playGifts([{ amount: 2_000n }, { amount: 2_000n }]);
  const chargeOf = async (id: string) =>
    (await world.db.prisma.donation.findUniqueOrThrow({ where: { id } })).chargeId;
  const { review } = await world.control(`charges/${await chargeOf(given[0]!)}/review`, {});
  await world.control(`charges/${await chargeOf(given[1]!)}/warn`, {});
  await world.settle();
  const kinds = async () => (await readFraudSignals(world.db)).map(({ kind }) => kind);
  expect((await kinds()).toSorted()).toEqual(["early_fraud_warning", "review"]);
  await world.control(`reviews/${(review as { id: string }).id}/close`, {});
  await must(
    refundDonation(world.ports, call.operator, { donationId: given[1]!, amount: 2_000n, note: "fraud" }),
  );
  await sendRefunds(world.ports, { most: 10 });
  await world.settle();
  expect(await kinds()).toEqual([]);
  const ended = await world.db.prisma.fraudSignal.findMany({ orderBy: { kind: "asc" } });
  expect(ended.map(({ overAs }) => overAs)).toEqual(["not_actionable", "approved"]);
  await expectBookHolds(world);
});
