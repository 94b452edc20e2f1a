import { expect, test } from "vitest";
import { readGivenTo, readMatchOffer } from "#app/queries/match-offer.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { must } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { dayMs } from "../../support/world.ts";
import { openCampaign } from "./donation-form.ts";

const bounds = [
  { name: "nothing", amount: 0n, refusal: { kind: "amount_too_small", least: 100n } },
  { name: "less than nothing", amount: -5n, refusal: { kind: "amount_too_small", least: 100n } },
  { name: "0.99", amount: 99n, refusal: { kind: "amount_too_small", least: 100n } },
  { name: "1.00", amount: 100n, refusal: null },
  { name: "50,000.00", amount: 5_000_000n, refusal: null },
  { name: "50,000.01", amount: 5_000_001n, refusal: { kind: "amount_too_large", most: 5_000_000n } },
  { name: "a tip of 50,000.01", tip: 5_000_001n, refusal: { kind: "amount_too_large", most: 5_000_000n } },
  { name: "a tip below nothing", tip: -1n, refusal: { kind: "amount_too_small", least: 0n } },
  { name: "a covered fee below nothing", feeCover: -1n, refusal: { kind: "amount_too_small", least: 0n } },
  {
    name: "a covered fee of 50,000.01",
    feeCover: 5_000_001n,
    refusal: { kind: "amount_too_large", most: 5_000_000n },
  },
];

test.each(bounds)("a gift of $name", async ({ refusal, name: _, ...amounts }) => {
  const { ports, form, world } = await openCampaign();
  const answer = await startDonation(ports, form(amounts));
  expect(answer).toEqual(refusal ? { ok: false, refusal } : { ok: true, value: expect.anything() });
  expect(await ports.db.prisma.donation.count()).toBe(refusal ? 0 : 1);
  await expectBookHolds(world);
});

test("from where a gift was started is kept beside it, as far as it is known", async () => {
  const { ports, form } = await openCampaign();
  const device = { address: "203.0.113.7", browser: "Mozilla/5.0 (Android 9)" };
  const started = await must(startDonation(ports, { ...form(), ...device }));
  await must(startDonation(ports, { ...form({ amount: 700n }), address: null, accessToken: "another" }));
  expect(await ports.db.prisma.donationDevice.findMany()).toMatchObject([
    { donationId: started.donationId, ...device },
  ]);
});

const closed = [
  "draft",
  "in_review",
  "approved",
  "paused",
  "collecting",
  "funded",
  "failed",
  "cancelled",
  "withdrawn",
  "closed",
];

test.each(closed)("a campaign that is %s takes no donation, and none is begun", async (state) => {
  const { ports, form, campaignId } = await openCampaign();
  await ports.db.sql.query("update campaign set state = $2::campaign_state where id = $1", [
    campaignId,
    state,
  ]);
  expect(await startDonation(ports, form())).toEqual({ ok: false, refusal: { kind: "campaign_not_open" } });
  expect(await ports.db.prisma.donation.count()).toBe(0);
  expect(await ports.db.prisma.checkoutAttempt.count()).toBe(0);
});

test("a campaign that does not exist takes no donation", async () => {
  const { ports, form } = await openCampaign();
  const campaignId = "019ab3c4-0000-7000-8000-00000000dead";
  expect(await startDonation(ports, form({ campaignId }))).toEqual({
    ok: false,
    refusal: { kind: "campaign_not_open" },
  });
});

test("the last millisecond before the deadline is in time and matched; the deadline itself is too late", async () => {
  const { ports, form, world } = await openCampaign();
  await world.wait(20 * dayMs - 1);
  const { donationId } = await must(startDonation(ports, form({ promisedMatch: 2_000n })));
  await world.wait(1);
  expect(await startDonation(ports, form())).toEqual({ ok: false, refusal: { kind: "campaign_not_open" } });
  // The match that was held in time is kept, however late it is paid; the campaign waits for it.
  await endDueCampaigns(ports);
  const attempt = await ports.db.prisma.checkoutAttempt.findFirstOrThrow({ where: { donationId } });
  await world.control(`sessions/${attempt.sessionId}/pay`, { card: "success" });
  await world.settle();
  expect(await ports.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } })).toMatchObject({
    state: "paid",
    match: 2_000n,
    matchLimit: null,
  });
  await expectBookHolds(world);
});

test.each([
  ["at its last millisecond", -1, 2_000n, null],
  ["at its end", 0, 0n, "outside_window"],
])("match is given within the window: %s", async (_, offset, match, matchLimit) => {
  const { ports, form, world, call } = await openCampaign();
  // As if the campaign might outlive the window: the rules decide it, not the campaign's deadline.
  await ports.db.sql.query(
    "update campaign set deadline_at = deadline_at + interval '1 day' where call_id = $1",
    [call.callId],
  );
  await world.wait(20 * dayMs + offset);
  const { donationId } = await must(startDonation(ports, form()));
  const donation = await ports.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  expect(donation).toMatchObject({ match, matchLimit });
});

test("what is shown before giving is what is held: the cap of one donor, and what the fund has left", async () => {
  const caps = { perDonation: "6000", perDonorPerCampaign: "10000" };
  const { ports, form, world, campaignId } = await openCampaign({ terms: { caps }, deposit: 11_000n });
  const { slug } = await ports.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const offer = async (amount: bigint) => {
    const campaign = await readGivenTo(ports.db, slug, { now: world.now() });
    return readMatchOffer(ports.db, campaign!, { amount, now: world.now() });
  };
  expect(await offer(9_000n)).toMatchObject({ match: 6_000n, limit: "per_donation" });
  await must(startDonation(ports, form({ amount: 9_000n, promisedMatch: 6_000n })));
  // Carmen is known by her address; another donor is not bound by what she has had.
  expect(await startDonation(ports, form({ amount: 6_000n, promisedMatch: 6_000n }))).toEqual({
    ok: false,
    refusal: { kind: "match_changed", promised: 6_000n, available: 4_000n },
  });
  expect(await offer(6_000n)).toMatchObject({ match: 5_000n, limit: "funds_exhausted" });
  await must(
    startDonation(ports, form({ amount: 6_000n, promisedMatch: 5_000n, email: "jorge@example.org" })),
  );
  expect(await offer(100n)).toMatchObject({ match: 0n, limit: "funds_exhausted" });
  const held = await ports.db.prisma.donation.findMany({ orderBy: { createdAt: "asc" } });
  expect(held.map(({ match, matchLimit }) => [match, matchLimit]).sort()).toEqual([
    [5_000n, "funds_exhausted"],
    [6_000n, "per_donation"],
  ]);
  await expectBookHolds(world);
});

test("an address that is written in capitals is the same donor", async () => {
  const { ports, form } = await openCampaign();
  await must(startDonation(ports, form({ email: " Carmen@Example.org " })));
  await must(startDonation(ports, form()));
  const donors = await ports.db.prisma.donation.findMany({ select: { donorKey: true } });
  expect(new Set(donors.map(({ donorKey }) => donorKey)).size).toBe(1);
});

test("more attempts than a person makes are stopped before anything is asked of Stripe", async () => {
  const { ports, form, world } = await openCampaign();
  const answers = [];
  for (let attempt = 0; attempt < 13; attempt++) answers.push(await startDonation(ports, form()));
  expect(answers.map(({ ok }) => ok)).toEqual([...Array(12).fill(true), false]);
  expect(answers[12]).toEqual({ ok: false, refusal: { kind: "too_many_attempts" } });
  expect(world.emulator.state()).toMatchObject({ counts: { "checkout.session": 12 } });
  await world.wait(3_600_000);
  expect(await startDonation(ports, form())).toMatchObject({ ok: true });
});

test("a donor who left the checkout and changes the gift has one checkout, and their match is theirs again", async () => {
  const caps = { perDonorPerCampaign: "2000" };
  const { ports, form, world } = await openCampaign({ terms: { caps } });
  const input = form({ promisedMatch: 2_000n });
  const first = await must(startDonation(ports, input));
  const changed = { ...input, amount: 3_000n };
  const second = await must(startDonation(ports, changed));
  expect(second.donationId).not.toBe(first.donationId);
  expect(second.accessToken).not.toBe(first.accessToken);
  expect(world.emulator.state()).toMatchObject({ sessions: { expired: 1, open: 1 } });
  const gifts = await ports.db.prisma.donation.findMany({ orderBy: { createdAt: "asc" } });
  expect(gifts.map(({ state, amount, match }) => [state, amount, match])).toEqual([
    ["abandoned", 2_000n, 0n],
    ["started", 3_000n, 2_000n],
  ]);
  await expectBookHolds(world);
});

test.each([
  ["amount", { amount: 3_000n }],
  ["e-mail", { email: "jorge@example.org" }],
  ["name", { name: "Carmen" }],
  ["tip", { tip: 100n }],
])("the same form with another %s is another donation, not the first one again", async (_, change) => {
  const { ports, form } = await openCampaign();
  const input = form();
  const first = await must(startDonation(ports, input));
  expect((await must(startDonation(ports, input))).donationId).toBe(first.donationId);
  expect((await must(startDonation(ports, { ...input, ...change }))).donationId).not.toBe(first.donationId);
});
