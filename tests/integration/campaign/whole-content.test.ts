import { expect, test } from "vitest";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readVersions } from "#app/queries/panel/campaign-versions.server.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { readPublicFile } from "#app/queries/stored-file.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { withdrawPictureConsent } from "#app/use-cases/campaign/withdraw-picture-consent.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { writtenCampaign } from "../../factories/written-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

/** A draft with all that may be written of a campaign, and what was written. */
async function written() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const rosa = await world.addPerson("Rosa");
  const { campaignId, slug } = await must(
    draftCampaign(ports, rosa, { title: "Panes", callId: call.callId }),
  );
  const picture = async (text: string) =>
    storeFile(ports, { bytes: new TextEncoder().encode(text), mediaType: "image/webp", isPublic: true });
  const content = {
    ...writtenCampaign({
      title: "Panes",
      goal: 8_000n,
      deadlineAt: new Date(world.now().getTime() + 20 * dayMs),
    }),
    story: "## El barrio\n\nHorneo.\n\n[foto 2]",
    kind: "keep_what_you_raise" as const,
    legalForm: "association" as const,
    peopleEmployed: 4,
    team: "Una amasa, otra vende.",
    plan: "Enero: el horno.",
    videoUrl: "https://youtu.be/abc",
    storyPictures: [
      { hash: await picture("one"), alt: "Primera" },
      { hash: await picture("two"), alt: "Segunda" },
    ],
  };
  await must(editCampaign(ports, rosa, { campaignId, content }));
  const publish = async () => {
    const { submittedAt } = await must(submitCampaign(ports, rosa, campaignId));
    const approval = { campaignId, decision: "approved", comment: "", submittedAt } as const;
    await must(reviewCampaign(ports, call.operator, { side: "operator", ...approval }));
    await must(reviewCampaign(ports, call.ana, { side: "matcher", ...approval }));
  };
  const page = async () => (await readCampaignPage(world.db, slug, { now: world.now() }))!;
  return { world, ports, rosa, campaignId, content, publish, page };
}

test("all that was written is stored, compared and shown, and nothing else is kept with a submission", async () => {
  const { world, campaignId, content, publish, page } = await written();
  const own = await readOwnCampaign(world.db, campaignId);
  const { legalForm, peopleEmployed, team, plan, videoUrl, storyPictures, kind } = content;
  expect(own?.content).toMatchObject({
    legalForm,
    peopleEmployed,
    team,
    plan,
    videoUrl,
    storyPictures,
    kind,
  });
  for (const { hash } of storyPictures) expect(await readPublicFile(world.db, hash)).toBeNull();
  await publish();
  const [version] = await readVersions(world.db, { campaignId, currency: "USD" });
  expect(version?.content).toEqual(own?.content);
  const kept = await world.db.prisma.campaignVersion.findFirstOrThrow({ where: { campaignId } });
  expect(Object.keys(kept.content as object).sort()).toEqual(Object.keys(content).sort());
  const shown = await page();
  expect(shown.kind).toBe("keep_what_you_raise");
  expect(shown.venture).toEqual({
    ...{ legalForm, peopleEmployed, team, plan },
    video: { url: videoUrl, site: "YouTube" },
  });
  expect(shown.story.map((block) => (block.kind === "picture" ? block.alt : block.kind))).toEqual([
    "heading",
    "paragraph",
    "Segunda",
    "Primera",
  ]);
  for (const { hash } of storyPictures)
    expect(await readPublicFile(world.db, hash)).toEqual({ mediaType: "image/webp", mayBeKept: true });
});

test("a protected campaign shows neither film nor pictures of its story without a consent that stands", async () => {
  const { world, ports, rosa, campaignId, content, publish, page } = await written();
  await must(protectCampaign(ports, rosa, { campaignId, isProtected: true, publicName: "La panadera" }));
  await publish();
  const shows = async () => {
    const { venture, story } = await page();
    const files = await Promise.all(content.storyPictures.map(({ hash }) => readPublicFile(world.db, hash)));
    return [
      venture.video !== null,
      story.filter(({ kind }) => kind === "picture").length,
      files.filter(Boolean).length,
    ];
  };
  expect(await shows()).toEqual([false, 0, 0]);
  await must(givePictureConsent(ports, rosa, { campaignId, textVersion: "2026-11", locale: "es" }));
  expect(await shows()).toEqual([true, 2, 2]);
  await must(withdrawPictureConsent(ports, rosa, campaignId));
  expect(await shows()).toEqual([false, 0, 0]);
});

test("too many pictures or letters are refused whole, and the draft stays as it was", async () => {
  const { world, ports, rosa, campaignId, content } = await written();
  const edit = (change: object) =>
    editCampaign(ports, rosa, { campaignId, content: { ...content, ...change } });
  const five = Array.from({ length: 5 }, () => content.storyPictures[0]!);
  for (const change of [{ storyPictures: five }, { plan: "x".repeat(60_001) }, { team: "x".repeat(60_001) }])
    expect(await edit({ title: "Otra", ...change })).toMatchObject({ refusal: { kind: "too_much" } });
  expect((await readOwnCampaign(world.db, campaignId))?.content.title).toBe("Panes");
  await must(edit({ plan: "x".repeat(2_001), videoUrl: "https://evil.example/film" }));
  expect(await submitCampaign(ports, rosa, campaignId)).toMatchObject({
    refusal: {
      problems: [
        { field: "plan", kind: "too_long" },
        { field: "videoUrl", kind: "unknown_site" },
      ],
    },
  });
});
