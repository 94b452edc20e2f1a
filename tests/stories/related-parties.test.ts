import { expect, test } from "vitest";
import { readFraudSignals } from "#app/queries/panel/fraud-signals.server.ts";
import { readHeldGifts } from "#app/queries/panel/held-gifts.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { give, launchCampaign, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, type World } from "../support/world.ts";

const giftOf = ({ db }: World, id: string) => db.prisma.donation.findUniqueOrThrow({ where: { id } });

test("the entrepreneur's own address or session, and the third donor of one device or card, are signs", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 50_000n, days: 20 });
  const { email, id: personId } = await world.db.prisma.person.findUniqueOrThrow({
    where: { id: (entrepreneur as { personId: string }).personId },
  });
  const gift = { campaignId, amount: 1_000n };
  await give(world, { ...gift, email: email.replace("@", "+me@") });
  await give(world, { ...gift, donor: "friend", personId });
  for (const donor of ["d1", "d2", "d3"]) await give(world, { ...gift, donor, device: "one phone" });
  for (const donor of ["c1", "c2", "c3", "c3"]) await give(world, { ...gift, donor, card: "shared" });
  const held = await readHeldGifts(world.db.sql);
  expect(held.map(({ email: from, signs }) => [from, ...signs].join(" ")).sort()).toEqual(
    [
      "c3@example.org shared_card",
      "c3@example.org shared_card",
      "d3@example.org shared_device",
      "friend@example.org own_account",
      `${email.replace("@", "+me@")} own_email`,
    ].sort(),
  );
  await expectBookHolds(world);
});

test("the return page learns the card with the payment, whoever is faster", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 50_000n, days: 20 });
  for (const donor of ["c1", "c2"]) await give(world, { campaignId, amount: 1_000n, donor, card: "shared" });
  const { donationId, sessionId } = await startGift(world, { campaignId, amount: 1_000n, donor: "c3" });
  await world.control(`sessions/${sessionId}/pay`, { card: "shared" });
  await convergeDonation(world.ports, donationId);
  expect(await giftOf(world, donationId)).toMatchObject({ state: "held" });
  await world.settle();
  expect(await readFraudSignals(world.db)).toEqual([]);
  await expectBookHolds(world);
});

test("donors who come together from one device see each other", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 50_000n, days: 20 });
  const donors = Array.from({ length: 6 }, (_, index) => `crowd${index}`);
  await Promise.all(
    donors.map((donor) => startGift(world, { campaignId, amount: 1_000n, donor, device: "farm" })),
  );
  expect(await world.db.prisma.donationHold.count()).toBeGreaterThanOrEqual(4);
});

test("a shared card that is told of late is a signal, which holds the release of what counts already", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 50_000n, days: 20 });
  const gift = { campaignId, amount: 1_000n, card: "shared" };
  for (const donor of ["c1", "c2"]) await give(world, { ...gift, donor });
  const { donationId, sessionId } = await startGift(world, { ...gift, donor: "c3" });
  await world.control(`sessions/${sessionId}/pay`, { card: "shared" });
  const events = await world.ports.payments.listEvents({ since: new Date(0) });
  const told = (events.ok ? events.value : []).map(({ id, observation }) => ({ source: id, observation }));
  const paid = told.filter(({ observation: one }) => one.kind === "paid" && one.donationId === donationId);
  await world.db.transaction((sql) => settleObservations(sql, world.ports, { observations: paid }));
  expect(await giftOf(world, donationId)).toMatchObject({ state: "paid" });
  await world.settle();
  expect(await giftOf(world, donationId)).toMatchObject({ state: "paid" });
  expect(await readFraudSignals(world.db)).toMatchObject([
    { kind: "shared_card", donation: { id: donationId, left: { amount: "10.00" } } },
  ]);
  await expectBookHolds(world);
});
