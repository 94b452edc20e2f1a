import { expect, test } from "vitest";
import { readHeldGifts } from "#app/queries/panel/held-gifts.server.ts";
import { decideHeldGifts } from "#app/use-cases/donation/decide-held-gifts.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

/** One person gives four times in four forms of one address: the match of three waits. */
async function playHeld() {
  const world = await createWorld();
  const call = await openFundedCall(world, { tranches: [{ share: "1", needs: {} }] });
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 40_000n, days: 20 });
  await give(world, { campaignId, amount: 2_000n, email: "ana.paz@gmail.com" });
  for (const turn of [1, 2, 3])
    await give(world, { campaignId, amount: 2_000n, promised: 2_000n, email: `anapaz+${turn}@gmail.com` });
  const held = (await readHeldGifts(world.db.sql)).map(({ id }) => id);
  const decide = (of: Partial<Parameters<typeof decideHeldGifts>[2]> = {}, actor = call.operator) =>
    decideHeldGifts(world.ports, actor, {
      donationIds: held,
      decision: "matched",
      reason: "one family",
      ...of,
    });
  const holds = () =>
    world.db.prisma.donationHold.findMany({
      where: { donationId: { in: held } },
      select: { decision: true, reason: true, decidedBy: true },
    });
  return { world, call, entrepreneur, held, decide, holds };
}

test("several held gifts are decided by one word, each booked by itself; again they wait no more", async () => {
  const { world, call, held, decide, holds } = await playHeld();
  expect(held).toHaveLength(3);
  expect(await must(decide({ donationIds: [...held, held[0]!] }))).toEqual({ decided: held, refused: [] });
  const one = { decision: "matched", reason: "one family", decidedBy: call.operator.personId };
  expect(await holds()).toEqual([one, one, one]);
  const entries = await world.db.sql.query("select key from entry where key like 'match-granted:held:%'");
  expect(entries).toHaveLength(3);
  expect(await must(decide({ decision: "given_back" }))).toEqual({
    decided: [],
    refused: held.map((donationId) => ({ donationId, why: "not_held" })),
  });
  await expectBookHolds(world);
});

test("what is refused of one gift hinders no other, and is told of that one", async () => {
  const { world, held, decide } = await playHeld();
  const [first, disputed, third] = held as [string, string, string];
  // How a dispute is told stands in tests/stories/disputes.test.ts.
  const { paymentIntentId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: disputed } });
  await world.db.sql.query(
    `insert into dispute (id, stripe_id, payment_intent_id, donation_id, reason, state, amount, currency, opened_at)
     values ($1, 'du_1', $2, $3, 'fraudulent', 'opened', 2000, 'USD', $4)`,
    [world.ports.ids.id(), paymentIntentId, disputed, world.ports.clock.now()],
  );
  const nobodys = world.ports.ids.id();
  expect(await must(decide({ donationIds: [nobodys, ...held] }))).toEqual({
    decided: [first, third],
    refused: [
      { donationId: nobodys, why: "not_held" },
      { donationId: disputed, why: "held_disputed" },
    ],
  });
  expect(await must(decide({ decision: "rejected" }))).toMatchObject({ decided: [disputed] });
});

test("nobody decides about their own campaign's gifts, nor who is no operator, nor without a reason or a choice", async () => {
  const { call, entrepreneur, held, decide, holds } = await playHeld();
  const both = { ...entrepreneur, roles: call.operator.roles };
  expect(await must(decide({}, both))).toEqual({
    decided: [],
    refused: held.map((donationId) => ({ donationId, why: "second_person_needed" })),
  });
  expect(await decide({}, call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  expect(await decide({ reason: "  " })).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await decide({ donationIds: [] })).toMatchObject({ refusal: { kind: "no_gift_chosen" } });
  const tooMany = Array.from({ length: 101 }, (_, turn) => `${held[0]!.slice(0, -3)}${100 + turn}`);
  expect(await decide({ donationIds: tooMany })).toMatchObject({ refusal: { kind: "no_gift_chosen" } });
  expect((await holds()).map(({ decision }) => decision)).toEqual([null, null, null]);
});
