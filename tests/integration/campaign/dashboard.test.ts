import { expect, test } from "vitest";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readOwnDashboard } from "#app/queries/panel/own-dashboard.server.ts";
import { countVisit } from "#app/use-cases/campaign/count-visit.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { chooseNews } from "#app/use-cases/news/choose-news.server.ts";
import { thankDonors } from "#app/use-cases/news/thank-donors.server.ts";
import { writeUnsubscribeToken } from "#app/use-cases/news/unsubscribe-token.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { createWorld, dayMs } from "../../support/world.ts";

async function running() {
  const world = await createWorld();
  const campaign = await launchCampaign(world, await openFundedCall(world), { goal: 20_000n, days: 20 });
  const { campaignId } = campaign;
  const read = async () => (await readOwnDashboard(world.db, { campaignId, now: world.now() }))!;
  const done = async () => (await read()).guide.flatMap(({ task, isDone }) => (isDone ? [task] : []));
  return { world, ...campaign, read, done };
}

test("visits are counted by day and source, those that come together too, and nothing else is kept", async () => {
  const { world, slug, read, done } = await running();
  const { ports, db } = world;
  const visits = (["whatsapp", "whatsapp", "direct"] as const).map((source) =>
    countVisit(ports, { slug, source }),
  );
  await Promise.all([...visits, countVisit(ports, { slug: "no-such-campaign", source: "direct" })]);
  expect(await done()).toEqual(["share"]);
  await world.wait(dayMs);
  await countVisit(ports, { slug, source: "direct" });
  expect((await read()).visits).toEqual([
    { source: "direct", visits: 2 },
    { source: "whatsapp", visits: 2 },
  ]);
  const rows = await db.sql.query<Record<string, unknown>>("select * from campaign_visit");
  expect(rows).toHaveLength(3);
  expect(Object.keys(rows[0]!).sort()).toEqual(["campaign_id", "day", "source", "visits"]);
});

test("the outlook follows the gifts of the last seven days", async () => {
  const { world, campaignId, read } = await running();
  await world.wait(dayMs);
  await give(world, { campaignId, amount: 1_000n, donor: "carmen" });
  expect((await read()).outlook?.expected, "two days are no pace").toBeNull();
  await world.wait(9 * dayMs);
  await give(world, { campaignId, amount: 700n, donor: "jorge" });
  const { outlook, daysLeft, days } = await read();
  expect(daysLeft).toBe(10);
  expect(days.map(({ donors }) => donors)).toEqual([1, 1]);
  // 17.00 of gifts and as much of match; 7.00 in seven days make 10.00 more in ten. 166.00 are missing.
  expect(outlook).toEqual({
    expected: { amount: "44.00", currency: "USD" },
    neededPerDay: { amount: "16.60", currency: "USD" },
  });
});

test("each gift is thanked once, on its page and by one mail to who takes them", async () => {
  const { world, campaignId, entrepreneur, read, done } = await running();
  const { ports, db } = world;
  const gifts: Awaited<ReturnType<typeof give>>[] = [];
  for (const donor of ["carmen", "carmen", "jorge"])
    gifts.push(await give(world, { campaignId, amount: 500n, donor }));
  const jorge = writeUnsubscribeToken(ports, gifts[2]!.donationId);
  await must(chooseNews(ports, { token: jorge, choice: "not_these" }));
  const thank = (text: string) => thankDonors(ports, entrepreneur, { campaignId, text });
  expect(await thank(" ")).toMatchObject({ refusal: { kind: "text_missing" } });
  expect(await thank("x".repeat(601))).toMatchObject({ refusal: { kind: "too_long" } });
  expect((await read()).unthanked).toBe(3);
  expect(await must(thank("Gracias, ya compré la paja."))).toEqual({ gifts: 3, mails: 1 });
  expect(await thank("Otra vez")).toMatchObject({ refusal: { kind: "nobody_waits" } });
  expect(await db.prisma.campaignThanks.count()).toBe(1);
  expect([(await read()).unthanked, await done()]).toEqual([0, ["thank"]]);
  const mails = await sentMails(world, "gift-thanked");
  expect(mails.map(({ to }) => to)).toEqual(["carmen@example.org"]);
  expect(mails[0]!.text).toContain("ya compré la paja");
  for (const { accessToken } of gifts)
    expect((await readDonationPage(db, accessToken, { now: world.now() }))?.thanks).toBe(
      "Gracias, ya compré la paja.",
    );
});

test("thanks of a protected campaign do not tell who stands behind it", async () => {
  const { world, campaignId, entrepreneur } = await running();
  const { ports, db } = world;
  await give(world, { campaignId, amount: 500n });
  await db.prisma.person.update({ where: { id: entrepreneur.personId }, data: { name: "Rosa Quispe" } });
  await must(
    protectCampaign(ports, entrepreneur, { campaignId, isProtected: true, publicName: "La tejedora" }),
  );
  const told = await thankDonors(ports, entrepreneur, { campaignId, text: "Gracias. Rosa Quispe" });
  expect(told).toMatchObject({ refusal: { kind: "tells_who" } });
});
