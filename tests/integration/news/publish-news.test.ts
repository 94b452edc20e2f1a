import { expect, test } from "vitest";
import { readCampaignNews, readOneNews } from "#app/queries/news/campaign-news.server.ts";
import { readNewsWish } from "#app/queries/news/news-choice.server.ts";
import { readOwnNews } from "#app/queries/panel/own-news.server.ts";
import { readPublicFile } from "#app/queries/stored-file.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { chooseNews } from "#app/use-cases/news/choose-news.server.ts";
import { noteUndeliverable } from "#app/use-cases/news/note-undeliverable.server.ts";
import { publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { writeUnsubscribeToken } from "#app/use-cases/news/unsubscribe-token.ts";
import { withdrawNews } from "#app/use-cases/news/withdraw-news.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { createWorld, dayMs } from "../../support/world.ts";

const hash = "b".repeat(64);
const told = { title: "Llegó la paja", text: "Ya tejemos.", pictures: [{ hash, alt: "La paja" }] };

/** A live campaign to which carmen gave twice, and jorge and luisa once. */
async function givenCampaign() {
  const world = await createWorld();
  const { db, ports } = world;
  const campaign = await launchCampaign(world, await openFundedCall(world));
  const { campaignId, entrepreneur, slug } = campaign;
  const gifts: Record<string, string> = {};
  for (const donor of ["carmen", "carmen", "jorge", "luisa"])
    gifts[donor] = (await give(world, { campaignId, amount: 500n, donor })).donationId;
  await db.prisma.storedFile.create({
    data: { hash, mediaType: "image/webp", bytes: 3, createdAt: world.now(), isPublic: true },
  });
  await db.prisma.outboxMessage.deleteMany();
  const publish = (content: typeof told | { title: string; text: string; pictures: [] } = told) =>
    publishNews(ports, entrepreneur, { campaignId, content });
  const readers = async () => (await sentMails(world, "campaign-news")).map(({ to }) => to).sort();
  const token = (donor: string) => writeUnsubscribeToken(ports, gifts[donor]!);
  const own = async () => (await readOwnNews(db.sql, { campaignId, now: world.now() }))!;
  return { world, db, ports, campaignId, slug, entrepreneur, gifts, publish, readers, token, own };
}

test("news are on the page at once, and reach each donor once", async () => {
  const { world, db, slug, publish, readers } = await givenCampaign();
  expect(await must(publish())).toMatchObject({ number: 1, mails: 3 });
  const page = (await readCampaignNews(db, { slug }))!;
  expect(page.news).toMatchObject([
    { number: 1, title: "Llegó la paja", pictures: [{ hash, alt: "La paja" }] },
  ]);
  expect(await readPublicFile(db, hash)).toEqual({ mediaType: "image/webp", mayBeKept: true });
  expect(await readers()).toEqual(["carmen@example.org", "jorge@example.org", "luisa@example.org"]);
  const [mail] = (await sentMails(world, "campaign-news")).filter(({ to }) => to.startsWith("carmen"));
  expect(mail).toMatchObject({
    unsubscribeUrl: expect.stringMatching(
      /^https:\/\/esperanza\.example\/correo\/[0-9a-f-]{36}\.[0-9a-f]{32}$/,
    ),
  });
  expect(mail!.text).toContain("/novedades/1");
  expect(mail!.html).not.toContain(hash);
});

test("at most two a day; nothing without words, nor before anybody can read it, nor of another's campaign", async () => {
  const { world, db, campaignId, publish } = await givenCampaign();
  expect(await publish({ title: " ", text: "", pictures: [] })).toMatchObject({
    refusal: { kind: "not_ready", problems: [{ field: "title" }, { field: "text" }] },
  });
  await must(publish());
  await must(publish());
  expect(await publish()).toEqual({ ok: false, refusal: { kind: "too_many_today" } });
  await world.wait(dayMs + 1);
  expect(await must(publish())).toMatchObject({ number: 3 });
  await db.prisma.campaign.update({ where: { id: campaignId }, data: { state: "in_review" } });
  expect(await publish()).toEqual({ ok: false, refusal: { kind: "not_public" } });
});

test("who ends them gets no more, of one campaign or of all, also of what waits to be sent, and may change their mind", async () => {
  const { world, db, ports, gifts, publish, readers, token, own } = await givenCampaign();
  await must(publish());
  const choose = (donor: string, choice: "these" | "not_these" | "none") =>
    chooseNews(ports, { token: token(donor), choice });
  await must(choose("jorge", "not_these"));
  await must(choose("jorge", "not_these"));
  await must(choose("luisa", "none"));
  expect(await readers(), "what waited is not sent").toEqual(["carmen@example.org"]);
  await world.wait(dayMs);
  await db.prisma.outboxMessage.deleteMany();
  await must(publish());
  expect(await readers()).toEqual(["carmen@example.org"]);
  expect((await own()).donors).toEqual({ all: 3, refused: 2, undeliverable: 0 });
  expect(await readNewsWish(db.sql, gifts.luisa!)).toMatchObject({ choice: "none" });
  await must(choose("luisa", "these"));
  expect((await own()).donors).toEqual({ all: 3, refused: 1, undeliverable: 0 });
  const forged = `${gifts.luisa}.${"0".repeat(32)}`;
  for (const link of [forged, "x", `${token("luisa")}0`, ""])
    expect(await chooseNews(ports, { token: link, choice: "none" })).toMatchObject({ ok: false });
});

test("an address that takes no mail gets no more of them, and is counted once", async () => {
  const { world, publish, ports, readers, own } = await givenCampaign();
  await must(publish());
  const bounced = { fault: "bounced", to: ["Jorge <JORGE@example.org>"], at: world.now() } as const;
  await noteUndeliverable(ports, { ...bounced, to: [...bounced.to] });
  await noteUndeliverable(ports, { ...bounced, to: [...bounced.to] });
  expect(await readers()).toEqual(["carmen@example.org", "luisa@example.org"]);
  expect((await own()).donors).toEqual({ all: 3, refused: 0, undeliverable: 1 });
  await must(publish());
  expect((await own()).news.map(({ waiting }) => waiting)).toEqual([2, 2]);
});

test("they leave at a pace, and behind what somebody waits for", async () => {
  const { world, db, ports, publish } = await givenCampaign();
  await must(publish());
  const due = await db.prisma.outboxMessage.findMany({ orderBy: { nextAttemptAt: "asc" } });
  expect(due.map(({ nextAttemptAt }) => nextAttemptAt!.getTime() - world.now().getTime())).toEqual([
    0, 200, 400,
  ]);
  await world.wait(1_000);
  await db.prisma.outboxMessage.create({
    data: {
      ...{
        key: "code",
        kind: "sign-in-code",
        toEmail: "a@example.org",
        locale: "es",
        payload: { code: "1" },
      },
      ...{ createdAt: world.now(), nextAttemptAt: world.now() },
    },
  });
  await sendOutbox(ports, { most: 1 });
  const sent = await db.prisma.outboxMessage.findMany({ where: { sentAt: { not: null } } });
  expect(sent.map(({ key }) => key)).toEqual(["code"]);
});

test("taken back, they are gone from the page with their pictures, and not sent", async () => {
  const { db, ports, slug, entrepreneur, publish, readers } = await givenCampaign();
  const { newsId } = await must(publish());
  await must(withdrawNews(ports, entrepreneur, newsId));
  expect(await readCampaignNews(db, { slug })).toMatchObject({ total: 0, news: [] });
  expect(await readOneNews(db, { slug, number: 1 })).toBeNull();
  expect(await readPublicFile(db, hash)).toBeNull();
  expect(await readers()).toEqual([]);
});

test("of a protected campaign they show no pictures, and what tells who it is is not published", async () => {
  const { db, ports, slug, campaignId, entrepreneur, publish } = await givenCampaign();
  await must(
    protectCampaign(ports, entrepreneur, { campaignId, isProtected: true, publicName: "La tejedora" }),
  );
  expect(await publish({ title: "Feria", text: "Nos vemos en Montecristi.", pictures: [] })).toEqual({
    ok: false,
    refusal: { kind: "tells_who" },
  });
  await must(publish());
  expect(await readOneNews(db, { slug, number: 1 })).toMatchObject({
    campaign: { publicName: "La tejedora" },
    news: { pictures: [] },
  });
  expect(await readPublicFile(db, hash)).toBeNull();
});
