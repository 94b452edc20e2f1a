import sharp from "sharp";
import { expect, test } from "vitest";
import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { loader } from "#app/routes/files/file.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { withdrawPictureConsent } from "#app/use-cases/campaign/withdraw-picture-consent.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { keepPhoto } from "../../factories/pictures.ts";
import { launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const forms = ["480.avif", "480.webp", "960.avif"];

async function exhibition() {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const campaign = await launchCampaign(world, call);
  const { campaignId, entrepreneur } = campaign;
  const hash = await keepPhoto(ports, "#a63");
  const show = (pictureHash: string | null) =>
    db.prisma.campaign.update({ where: { id: campaignId }, data: { pictureHash } });
  async function open(name: string, size?: string, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`http://localhost/archivos/${name}`, { headers });
    const of = { request, params: { hash: name, size }, context: ports } as never;
    try {
      return await loader(of);
    } catch (answer) {
      if (answer instanceof Response) return answer;
      return new Response(null, { status: (answer as { init?: { status: number } }).init?.status ?? 500 });
    }
  }
  const statuses = () =>
    Promise.all([undefined, ...forms].map(async (size) => (await open(hash, size)).status));
  return {
    world,
    ports,
    db,
    call,
    campaignId,
    entrepreneur,
    slug: campaign.slug,
    hash,
    show,
    open,
    statuses,
  };
}

test("every form is seen where its picture stands, by the picture's name alone", async () => {
  const { world, db, slug, hash, show, open, statuses } = await exhibition();
  expect(await statuses(), "it stands nowhere").toEqual([404, 404, 404, 404]);
  await show(hash);
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  for (const size of forms) {
    const answer = await open(hash, size);
    const [width, format] = size.split(".");
    expect(answer.headers.get("content-type")).toBe(`image/${format}`);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(Number(width));
    const etag = answer.headers.get("etag")!;
    expect((await open(hash, size, { "if-none-match": etag })).status).toBe(304);
  }
  for (const { fileHash } of await db.prisma.pictureSize.findMany())
    expect((await open(fileHash)).status, "by a name of its own").toBe(404);
  for (const size of ["481.avif", "960.webp", "480.png", "0480.avif", "480", "../x"])
    expect((await open(hash, size)).status, size).toBe(404);
  const page = await readCampaignPage(db, slug, { now: world.now() });
  expect(page).toMatchObject({ pictureHash: hash, pictureWidths: [480, 960] });
});

test("no form of a protected campaign is seen without a consent, and none is kept by a browser with one", async () => {
  const { ports, db, call, world, campaignId, entrepreneur, slug, hash, show, open, statuses } =
    await exhibition();
  await show(hash);
  await must(
    protectCampaign(ports, entrepreneur, { campaignId, isProtected: true, publicName: "La tejedora" }),
  );
  expect(await statuses()).toEqual([404, 404, 404, 404]);
  const page = () => readCampaignPage(db, slug, { now: world.now() });
  expect(await page()).toMatchObject({ pictureHash: null, pictureWidths: [] });
  const consent = { campaignId, textVersion: consentText, locale: "es" };
  await must(givePictureConsent(ports, entrepreneur, consent));
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  const answers = await Promise.all([undefined, ...forms].map((size) => open(hash, size)));
  expect([...new Set(answers.map(({ headers }) => headers.get("cache-control")))]).toEqual([
    "private, no-cache",
  ]);
  await must(withdrawPictureConsent(ports, call.operator, campaignId));
  expect(await statuses()).toEqual([404, 404, 404, 404]);
  for (const [index, size] of [undefined, ...forms].entries()) {
    const known = { "if-none-match": answers[index]!.headers.get("etag")! };
    expect((await open(hash, size, known)).status, "nor told to be as it was").toBe(404);
  }
});

test("a picture that was kept before it had forms is shown as it is", async () => {
  const { world, ports, db, slug, show, open } = await exhibition();
  const bytes = await sharp({ create: { width: 960, height: 640, channels: 3, background: "#123" } })
    .webp()
    .toBuffer();
  const old = await storeFile(ports, { bytes, mediaType: "image/webp", isPublic: true });
  await show(old);
  expect((await open(old)).status).toBe(200);
  expect((await open(old, "480.webp")).status).toBe(404);
  const page = await readCampaignPage(db, slug, { now: world.now() });
  expect(page).toMatchObject({ pictureHash: old, pictureWidths: [] });
});
