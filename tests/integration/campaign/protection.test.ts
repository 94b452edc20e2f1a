import { expect, test } from "vitest";
import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { readCampaignList } from "#app/queries/campaign-list.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readCommentList } from "#app/queries/comment/comment-list.server.ts";
import { readCampaignGifts } from "#app/queries/gift-list.server.ts";
import { readNewestGifts } from "#app/queries/newest-gifts.server.ts";
import { readPublicFile } from "#app/queries/stored-file.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { withdrawPictureConsent } from "#app/use-cases/campaign/withdraw-picture-consent.server.ts";
import { moderateComment } from "#app/use-cases/comment/moderate-comment.server.ts";
import { writeComment } from "#app/use-cases/comment/write-comment.server.ts";
import { publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { writtenCampaign } from "../../factories/written-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

const hash = "a".repeat(64);

/** A live campaign of Rosa Quispe with a picture. */
async function liveCampaign() {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world);
  const campaign = await launchCampaign(world, call);
  const { campaignId, entrepreneur } = campaign;
  await db.prisma.person.update({ where: { id: entrepreneur.personId }, data: { name: "Rosa Quispe" } });
  await db.prisma.storedFile.create({
    data: { hash, mediaType: "image/webp", bytes: 3, createdAt: world.now(), isPublic: true },
  });
  const pictured = { pictureHash: hash, pictureAlt: "Rosa en su taller" };
  await db.prisma.campaign.update({ where: { id: campaignId }, data: pictured });
  const page = () => readCampaignPage(db, campaign.slug, { now: world.now() });
  const protect = (publicName: string, isProtected = true) =>
    protectCampaign(ports, entrepreneur, { campaignId, isProtected, publicName });
  return { world, db, ports, call, ...campaign, page, protect };
}

test("a protected campaign shows a chosen name and its province alone; ended, it shows again what it has", async () => {
  const { db, page, protect, world } = await liveCampaign();
  expect(await page()).toMatchObject({ canton: "Montecristi", pictureHash: hash });
  await must(protect("La tejedora"));
  const hidden = {
    canton: "",
    province: "Manabí",
    publicName: "La tejedora",
    pictureHash: null,
    pictureAlt: null,
  };
  expect(await page()).toMatchObject(hidden);
  expect(await readPublicFile(db, hash)).toBeNull();
  const found = async (text: string) => {
    const search = { text, province: null, sector: null, state: null, page: 1 };
    return (await readCampaignList(db, search, { now: world.now() })).total;
  };
  expect([await found("montecristi"), await found("manabi")], "a search tells no canton").toEqual([0, 1]);
  await must(protect("Rosa", false));
  expect(await page()).toMatchObject({ canton: "Montecristi", pictureHash: hash });
});

test("what donors call themselves and write is read by the entrepreneur of a protected campaign alone", async () => {
  const { world, db, campaignId, slug, protect } = await liveCampaign();
  const { donationId } = await give(world, { campaignId, amount: 500n });
  const written = { name: "Prima de Rosa Quispe", message: "Vive en Montecristi" };
  await db.prisma.donorContact.update({ where: { donationId }, data: written });
  const read = async () => [
    (await readNewestGifts(db.sql, slug)).gifts,
    (await readCampaignGifts(db, { slug, page: 1 }))!.gifts,
  ];
  expect(await read()).toMatchObject([[written], [written]]);
  await must(protect("La tejedora"));
  const hidden = [{ name: null, message: null }];
  expect(await read()).toMatchObject([hidden, hidden]);
  expect((await readNewestGifts(db.sql, slug, { isOwn: true })).gifts).toMatchObject([written]);
});

test("what was written before and tells who it is is hidden with the protection, and nothing else", async () => {
  const { world, db, ports, campaignId, slug, entrepreneur, protect } = await liveCampaign();
  const { accessToken } = await give(world, { campaignId, amount: 500n });
  const publish = (title: string, text: string) =>
    publishNews(ports, entrepreneur, { campaignId, content: { title, text, pictures: [] } });
  await must(publish("Soy yo", "Me llamo Rosa Quispe."));
  await must(publish("Llegó la paja", "Ya empezamos."));
  const write = async (text: string) =>
    (await must(writeComment(ports, { accessToken }, { slug, kind: "comment", text, name: "Vecina" })))
      .commentId;
  const telling = await write("La conozco: Rosa Quispe, de Montecristi");
  await write("¡Qué bonito!");
  await must(protect("La tejedora"));
  const news = await db.prisma.campaignNews.findMany({ where: { withdrawnAt: null } });
  expect(news.map(({ title }) => title)).toEqual(["Llegó la paja"]);
  const waiting = await db.prisma.outboxMessage.findMany({ where: { kind: "campaign-news", sentAt: null } });
  expect(waiting).toHaveLength(1);
  const shown = (await readCommentList(db, { slug, page: 1 }))!.comments;
  expect(shown.map(({ text }) => text)).toEqual(["¡Qué bonito!"]);
  expect(await moderateComment(ports, entrepreneur, { commentId: telling, isShown: true })).toEqual({
    ok: false,
    refusal: { kind: "tells_who" },
  });
});

test("pictures are shown while a consent stands, and gone at once when it is withdrawn", async () => {
  const { db, ports, call, campaignId, entrepreneur, page, protect } = await liveCampaign();
  await must(protect("La tejedora"));
  const consent = (textVersion: string) =>
    givePictureConsent(ports, entrepreneur, { campaignId, textVersion, locale: "es" });
  expect(await consent("2020-01")).toEqual({ ok: false, refusal: { kind: "another_text" } });
  await must(consent(consentText));
  expect(await consent(consentText)).toEqual({ ok: false, refusal: { kind: "given_before" } });
  expect(await page()).toMatchObject({ pictureHash: hash, canton: "" });
  expect(await readPublicFile(db, hash)).toEqual({ mediaType: "image/webp", mayBeKept: false });
  await must(withdrawPictureConsent(ports, call.operator, campaignId));
  expect(await page()).toMatchObject({ pictureHash: null });
  expect(await readPublicFile(db, hash)).toBeNull();
  const again = await withdrawPictureConsent(ports, entrepreneur, campaignId);
  expect(again).toEqual({ ok: false, refusal: { kind: "none_stands" } });
  const [kept] = await db.prisma.pictureConsent.findMany();
  expect(kept).toMatchObject({
    givenBy: entrepreneur.personId,
    textVersion: consentText,
    withdrawnBy: call.operator.personId,
  });
  for (const forged of ["delete from picture_consent", "update picture_consent set text_version = 'x'"])
    await expect(db.sql.query(forged)).rejects.toThrow(/withdrawn, never changed/);
});

test("a chosen name that says who it is is refused; an operator protects for a person, and only the person ends it", async () => {
  const { db, ports, call, campaignId, protect, page } = await liveCampaign();
  expect(await protect("Rosa QUISPE, tejedora")).toEqual({ ok: false, refusal: { kind: "name_tells" } });
  expect(await protect(" ")).toEqual({ ok: false, refusal: { kind: "name_missing" } });
  const byOperator = { campaignId, publicName: "La tejedora" };
  await must(protectCampaign(ports, call.operator, { ...byOperator, isProtected: true }));
  expect(await page()).toMatchObject({ canton: "" });
  const ended = await protectCampaign(ports, call.operator, { ...byOperator, isProtected: false });
  expect(ended).toEqual({ ok: false, refusal: { kind: "not_allowed" } });
  const kinds = (await db.prisma.activity.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);
  expect(kinds).toContain("protected");
});

test("texts and the address that tell who it is are found before the review", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const rosa = await world.addPerson("Rosa");
  await db.prisma.person.update({ where: { id: rosa.personId }, data: { name: "Rosa Quispe" } });
  const drafted = await must(
    draftCampaign(ports, rosa, { title: "Pan de Rosa Quispe", callId: call.callId }),
  );
  const { campaignId } = drafted;
  const deadlineAt = new Date(world.now().getTime() + 10 * dayMs);
  const content = {
    ...writtenCampaign({ title: "Pan de Rosa Quispe", goal: 10_000n, deadlineAt }),
    story: "Horneo en Montecristi.",
    publicName: "Rosa Quispe",
    budget: [{ label: "Horno de Rosa Quispe", amount: 10_000n }],
  };
  await must(editCampaign(ports, rosa, { campaignId, content }));
  await must(protectCampaign(ports, rosa, { campaignId, isProtected: true, publicName: "La panadera" }));
  const submitted = await submitCampaign(ports, rosa, campaignId);
  expect(submitted).toMatchObject({
    refusal: {
      kind: "not_ready",
      problems: ["title", "story", "budget"].map((field) => ({ field, kind: "tells_who" })),
    },
  });
  const telling = await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(telling.slug, "made of nothing that was written").toBe("campana");
  await db.prisma.campaign.update({ where: { id: campaignId }, data: { slug: "pan-de-rosa-quispe" } });
  const clean = writtenCampaign({ title: "Pan de barrio", goal: 10_000n, deadlineAt });
  await must(editCampaign(ports, rosa, { campaignId, content: { ...clean, publicName: "La panadera" } }));
  await must(submitCampaign(ports, rosa, campaignId));
  const { slug } = await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(slug).toBe("pan-de-barrio");
});
