import { expect, test } from "vitest";
import { readCallList } from "#app/queries/call-list.server.ts";
import { readCallPage } from "#app/queries/call-page.server.ts";
import { readCampaignList } from "#app/queries/campaign-list.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readCampaignGifts } from "#app/queries/gift-list.server.ts";
import { readHomePage } from "#app/queries/home-page.server.ts";
import { readGivenTo, readMatchOffer } from "#app/queries/match-offer.server.ts";
import { readPublicFile } from "#app/queries/stored-file.server.ts";
import { give, launchCampaign, openFundedCall, startGift } from "../../factories/running-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });

test("a campaign's page tells people and match apart, and what the gate still lacks", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world);
  const { campaignId, slug } = await launchCampaign(world, call, { goal: 20_000n, days: 20 });
  const of = { now: world.now() };

  await give(world, { campaignId, amount: 2_000n, donor: "carmen", promised: 2_000n });
  const open = await readCampaignPage(db, slug, of);
  expect(open!.progress).toEqual({
    goal: usd("200.00"),
    raised: usd("20.00"),
    match: usd("20.00"),
    matchIs: "conditional",
    donors: 1,
  });
  expect(open!.gateMissing).toEqual({ raised: usd("0.00"), donors: 1 });
  expect(open!.daysLeft).toBe(20);
  expect(open!.budget).toEqual([{ label: "Paja toquilla", amount: usd("200.00") }]);
  expect(open!.tranches.map(({ state, missing }) => [state, missing])).toEqual([
    ["waiting", ["funded"]],
    ["waiting", ["funded", "evidence"]],
  ]);

  const { donationId } = await give(world, { campaignId, amount: 15_000n, donor: "jorge" });
  await ports.db.prisma.donorContact.update({ where: { donationId }, data: { isAnonymous: true } });
  const passed = await readCampaignPage(db, slug, of);
  expect(passed!.progress.matchIs).toBe("until_goal");
  expect(passed!.gateMissing).toBeNull();
  expect(
    passed!.gifts.map(({ name, amount, match, limit }) => [name, amount.amount, match.amount, limit]),
  ).toEqual(
    expect.arrayContaining([
      [null, "150.00", "100.00", "per_donor_per_campaign"],
      ["carmen", "20.00", "20.00", null],
    ]),
  );
});

test("a campaign that is not public has no page, and takes no donation", async () => {
  const world = await createWorld();
  const { db } = world;
  const { slug, campaignId } = await launchCampaign(world, await openFundedCall(world));
  await db.prisma.campaign.update({ where: { id: campaignId }, data: { state: "in_review" } });
  expect(await readCampaignPage(db, slug, { now: world.now() })).toBeNull();
  expect(await readGivenTo(db, slug, { now: world.now() })).toBeNull();
  const search = { text: null, province: null, sector: null, state: null, page: 1 };
  expect((await readCampaignList(db, search, { now: world.now() })).total).toBe(0);
});

test("campaigns are found without accents, by place, trade and state", async () => {
  const world = await createWorld();
  const { db } = world;
  const call = await openFundedCall(world);
  const hats = await launchCampaign(world, call, { title: "Sombreros de Montecristi", days: 9 });
  const bread = await launchCampaign(world, call, { title: "Pan de jamón 100 %", days: 5 });
  await db.prisma.campaign.update({
    where: { id: bread.campaignId },
    data: { province: "Azuay", canton: "Cuenca", sector: "food" },
  });
  const find = async (wish: object) => {
    const search = { text: null, province: null, sector: null, state: null, page: 1, ...wish };
    return (await readCampaignList(db, search, { now: world.now() })).cards.map(({ slug }) => slug);
  };
  expect(await find({})).toEqual([bread.slug, hats.slug]);
  expect(await find({ text: "JAMON" })).toEqual([bread.slug]);
  expect(await find({ text: "manabi" })).toEqual([hats.slug]);
  expect(await find({ text: "100 %" })).toEqual([bread.slug]);
  expect(await find({ text: "_" })).toEqual([]);
  expect(await find({ province: "Azuay", sector: "food", state: "open" })).toEqual([bread.slug]);
  expect(await find({ state: "ended" })).toEqual([]);
  expect(await find({ page: 2 })).toEqual([]);
});

test("an offer is what the reservation will give, and nothing once the campaign is over", async () => {
  const world = await createWorld();
  const { db } = world;
  const call = await openFundedCall(world, { deposit: 3_000n });
  const { slug } = await launchCampaign(world, call, { days: 10 });
  const campaign = (await readGivenTo(db, slug, { now: world.now() }))!;
  expect(campaign.isOpen).toBe(true);
  const offer = await readMatchOffer(db, campaign, { amount: 5_000n, now: world.now() });
  expect(offer).toMatchObject({
    match: 3_000n,
    entitled: 5_000n,
    limit: "funds_exhausted",
    isConditional: true,
  });
  await world.wait(10 * dayMs);
  expect((await readGivenTo(db, slug, { now: world.now() }))!.isOpen).toBe(false);
});

test("a donor's page shows the receipt and the entries of that donation alone", async () => {
  const world = await createWorld();
  const { db } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  await give(world, { campaignId, amount: 1_000n, donor: "otra" });
  const { accessToken } = await give(world, { campaignId, amount: 12_000n, donor: "carmen", tip: 500n });
  const page = await readDonationPage(db, accessToken, { now: new Date() });
  expect(page).toMatchObject({
    state: "paid",
    amount: usd("120.00"),
    tip: usd("5.00"),
    total: usd("125.00"),
    checkoutUrl: null,
  });
  expect(page!.match).toEqual({
    amount: usd("100.00"),
    entitled: usd("120.00"),
    ratio: "1",
    limit: "per_donor_per_campaign",
    is: "until_goal",
    returnedBy: null,
  });
  expect(page!.entries.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
    ["match-reserved", "100.00"],
    ["donation-captured", "125.00"],
    ["match-granted", "100.00"],
    ["fee-charged", "3.93"],
  ]);
  const started = await startGift(world, { campaignId, amount: 1_000n, donor: "nueva" });
  expect((await readDonationPage(db, started.accessToken, { now: new Date() }))!.checkoutUrl).toContain(
    "http",
  );
  expect(await readDonationPage(db, "no such token", { now: new Date() })).toBeNull();
});

test("a call's page and the first page sum what people gave and what was added", async () => {
  const world = await createWorld();
  const { db } = world;
  const call = await openFundedCall(world);
  const { campaignId, slug } = await launchCampaign(world, call);
  await launchCampaign(world, call);
  await give(world, { campaignId, amount: 2_000n, donor: "carmen" });
  const [card] = await readCallList(db);
  expect(card).toMatchObject({
    campaigns: 2,
    fund: usd("1000.00"),
    left: usd("980.00"),
    raised: usd("20.00"),
    match: usd("20.00"),
  });
  const page = await readCallPage(db, card!.slug, { now: world.now() });
  expect(page!.versions).toHaveLength(1);
  expect(page!.versions[0]).toMatchObject({ version: 1, isInForce: true });
  expect(page!.matches).toMatchObject([{ name: "carmen", match: usd("20.00"), campaign: { slug } }]);
  expect(page!.campaignCards).toHaveLength(2);
  const home = await readHomePage(db, { now: world.now() });
  expect(home.totals).toEqual([{ raised: usd("20.00"), match: usd("20.00") }]);
  expect(home.campaigns).toHaveLength(2);
  expect(await readCallPage(db, "none", { now: world.now() })).toBeNull();
});

test("only public files that stand on a public page are read by anybody", async () => {
  const world = await createWorld();
  const { db, now } = world;
  const { campaignId } = await launchCampaign(world, await openFundedCall(world));
  const file = { mediaType: "image/webp", bytes: 3, createdAt: now() };
  await db.prisma.storedFile.createMany({
    data: [
      { ...file, hash: "a", isPublic: true },
      { ...file, hash: "b", isPublic: false },
    ],
  });
  const show = (pictureHash: string) =>
    db.prisma.campaign.update({ where: { id: campaignId }, data: { pictureHash } });
  expect(await readPublicFile(db, "a")).toBeNull();
  await show("a");
  expect(await readPublicFile(db, "a")).toEqual({ mediaType: "image/webp", mayBeKept: true });
  await show("b");
  expect(await readPublicFile(db, "b")).toBeNull();
  expect(await readPublicFile(db, "a"), "replaced").toBeNull();
});

test("a campaign's page counts its gifts and shows the newest; their own page shows all, fifty at a time", async () => {
  const world = await createWorld();
  const { db } = world;
  const { campaignId, slug } = await launchCampaign(world, await openFundedCall(world));
  for (const donor of ["carmen", "jorge", "ines"]) {
    await give(world, { campaignId, amount: 1_000n, donor });
    await world.wait(60_000);
  }
  const [first] = await db.prisma.donation.findMany({ where: { campaignId }, take: 1 });
  const { id: _, accessToken: __, ...gift } = first!;
  const many = Array.from({ length: 50 }, () => ({
    ...gift,
    id: world.ports.ids.id(),
    accessToken: world.ports.ids.token(),
    matchDraws: [],
    paidAt: new Date(world.now().getTime() - dayMs),
  }));
  await db.prisma.donation.createMany({ data: many });
  const page = await readCampaignPage(db, slug, { now: world.now() });
  expect(page!.gifts).toHaveLength(20);
  expect(page!.gifts[0]!.name).toBe("ines");
  expect(page!.giftCount).toBe(53);
  const list = await readCampaignGifts(db, { slug, page: 1 });
  expect(list).toMatchObject({ total: 53, pages: 2, campaign: { slug } });
  expect(list!.gifts).toHaveLength(50);
  expect((await readCampaignGifts(db, { slug, page: 2 }))!.gifts).toHaveLength(3);
  expect((await readCampaignGifts(db, { slug, page: 3 }))!.gifts).toEqual([]);
  expect(await readCampaignGifts(db, { slug: "none", page: 1 })).toBeNull();
});
