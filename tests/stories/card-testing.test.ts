import { expect, test } from "vitest";
import { mostCardsOfCheckout, slowing, testingSign } from "#app/domain/donation/card-testing.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { forgetCardFailures, stopCardTesting } from "#app/use-cases/payment/stop-card-testing.server.ts";
import { race } from "../concurrency/race.ts";
import { give, launchCampaign, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

const cards = 500;
const bot = "198.51.100.7";

async function openCampaign() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { deposit: 500_000n });
  const { campaignId } = await launchCampaign(world, call);
  const { campaignId: otherId } = await launchCampaign(world, call, { title: "Otra" });
  const fund = () => world.db.prisma.matchFundPosition.findFirstOrThrow();
  const start = (donor: string, address: string, id = campaignId) =>
    startDonation(ports, {
      ...{ campaignId: id, amount: 2_000n, tip: 0n, feeCover: 0n, promisedMatch: 0n, address },
      ...{ email: `${donor}@example.org`, name: null, message: null, isAnonymous: false, locale: "es" },
      accessToken: ports.ids.token(),
    });
  const tryCard = async (donationId: string) => {
    const attempt = await world.db.prisma.checkoutAttempt.findFirstOrThrow({ where: { donationId } });
    const answer = await world.control(`sessions/${attempt.sessionId}/pay`, { card: "decline" });
    return JSON.stringify(answer).includes("session_not_open") ? "over" : "refused";
  };
  const alerts = () => world.db.prisma.outboxMessage.count({ where: { kind: "cards-tested" } });
  return { world, ports, call, campaignId, otherId, fund, start, tryCard, alerts };
}

test("a bot tries 500 cards: few reach Stripe, each checkout ends after five, and the pool is whole at the end", async () => {
  const { world, campaignId, otherId, fund, start, tryCard, alerts } = await openCampaign();
  const before = await fund();
  let [tried, refused, checkouts] = [0, 0, 0];
  let open: string | null = null;
  for (; tried < cards; tried++) {
    if (open && (await tryCard(open)) === "over") open = null;
    else if (open) refused++;
    if (!open) {
      const started = await start(`bot${tried}`, bot);
      if (started.ok) {
        checkouts++;
        open = started.value.donationId;
      } else expect(started.refusal.kind).toBe("too_many_attempts");
    }
    if (tried % 2 === 1) {
      await world.settle();
      await stopCardTesting(world.ports);
    }
  }
  await world.settle();
  await stopCardTesting(world.ports);
  // Until the campaign is slowed down a checkout takes a card or two above the most, and then an address starts few.
  const most = Math.ceil(testingSign.failures / mostCardsOfCheckout) + slowing.startsOfAddressPerHour + 1;
  expect(checkouts).toBeLessThanOrEqual(most);
  expect(refused).toBeGreaterThanOrEqual(testingSign.failures);
  expect(refused).toBeLessThanOrEqual(most * (mostCardsOfCheckout + 2));
  expect(await fund()).toEqual(before);
  expect(await world.db.prisma.donation.count({ where: { state: "started" } })).toBe(0);
  const campaign = await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(campaign.slowedUntil!.getTime()).toBeGreaterThan(world.now().getTime());
  expect(await alerts()).toBe(2);
  expect(await start("carmen", "203.0.113.9"), "a person elsewhere still gives").toMatchObject({ ok: true });
  expect(await start("jorge", "203.0.113.10", otherId), "and to another campaign").toMatchObject({
    ok: true,
  });
  await expectBookHolds(world);
});

test("two processes that see it at once tell the operators once", async () => {
  const { world, campaignId, alerts } = await openCampaign();
  const { donationId } = await startGift(world, { campaignId, amount: 2_000n });
  await world.db.sql.query(
    `insert into card_failure (id, donation_id, campaign_id, failed_at)
     select 'ch_' || number, $1, $2, $3 from generate_series(1, $4) as number`,
    [donationId, campaignId, world.now(), testingSign.failures],
  );
  const later = { now: () => new Date(world.now().getTime() + 5) };
  await race<number>(world, {
    times: 8,
    async prepare() {
      await world.db.sql.query("update campaign set slowed_until = null");
      await world.db.sql.query("delete from outbox_message");
      return [stopCardTesting, (ports) => stopCardTesting({ ...ports, clock: later })];
    },
    after: async () => expect(await alerts()).toBe(2),
  });
});

test("a donor whose card is refused twice pays with the third, and a busy campaign is not slowed down", async () => {
  const { world, campaignId, tryCard, alerts } = await openCampaign();
  const { donationId, sessionId } = await startGift(world, { campaignId, amount: 2_000n, donor: "carmen" });
  await tryCard(donationId);
  await tryCard(donationId);
  await world.settle();
  await world.settle();
  expect(await world.db.prisma.cardFailure.count()).toBe(2);
  expect(await stopCardTesting(world.ports)).toBe(0);
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  await world.settle();
  for (let donor = 0; donor < testingSign.failures + 2; donor++)
    await give(world, { campaignId, amount: 500n, donor: `donor${donor}` });
  await world.db.sql.query(
    `insert into card_failure (id, donation_id, campaign_id, failed_at) select 'ch_' || n, $1, $2, $3 from generate_series(1, $4::int) n`,
    [donationId, campaignId, world.now(), testingSign.failures],
  );
  await stopCardTesting(world.ports);
  expect(await alerts()).toBe(0);
  await world.wait(dayMs + 1_000);
  await forgetCardFailures(world.ports);
  expect(await world.db.prisma.cardFailure.count()).toBe(0);
  await expectBookHolds(world);
});

test("who has a whole network of addresses, as every IPv6 line does, starts no more than who has one", async () => {
  const { world, campaignId, start } = await openCampaign();
  await world.db.sql.query("update campaign set slowed_until = $2 where id = $1", [
    campaignId,
    new Date(world.now().getTime() + slowing.forMs),
  ]);
  const { startsOfAddressPerHour: most } = slowing;
  for (let turn = 1; turn <= most; turn++)
    expect(await start(`bot${turn}`, `2001:db8:0:7::${turn}`)).toMatchObject({ ok: true });
  expect(await start("bot", "2001:db8:0:7:a:b:c:d")).toMatchObject({
    refusal: { kind: "too_many_attempts" },
  });
  expect(await start("carmen", "2001:db8:0:8::1")).toMatchObject({ ok: true });
  await expectBookHolds(world);
});
