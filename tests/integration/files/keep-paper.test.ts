import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { keepPaper, readKept, writeKept } from "#app/routes/panel/keep-paper.server.ts";
import { phonePhoto } from "../../e2e/phone-photo.ts";
import { createWorld } from "../../support/world.ts";

type Context = Parameters<typeof keepPaper>[0];

async function openDrawer() {
  const { ports, db } = await createWorld();
  const context = ports as unknown as Context;
  const keep = (bytes: Uint8Array) => keepPaper(context, new File([new Uint8Array(bytes)], "nota"));
  return { context, keep, ports, db };
}

test("a photo of a paper is upright, without its place, large enough to read, known by what was uploaded, and not public", async () => {
  const { keep, ports, db } = await openDrawer();
  const photo = await phonePhoto();
  const kept = await keep(photo);
  const paper = (kept as { paper: { hash: string; uploadedHash: string } }).paper;
  expect(paper.uploadedHash).toBe(createHash("sha256").update(photo).digest("hex"));
  const bytes = (await ports.storage.read(paper.hash))!;
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 1200, height: 1600 });
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect(await db.prisma.storedFile.findFirstOrThrow()).toMatchObject({ isPublic: false });
});

test("the same photo with other notes in it is another upload and the same paper", async () => {
  const { keep } = await openDrawer();
  const photo = await phonePhoto();
  const noted = Buffer.concat([photo.subarray(0, 2), comment("copied"), photo.subarray(2)]);
  const [one, other] = [await keep(photo), await keep(noted)] as { paper: Record<string, string> }[];
  expect(other!.paper.hash).toBe(one!.paper.hash);
  expect(other!.paper.uploadedHash).not.toBe(one!.paper.uploadedHash);
});

test("a PDF is kept as it came, and one that was cut off is not", async () => {
  const { keep, ports } = await openDrawer();
  const whole = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
  const kept = (await keep(whole)) as { paper: { hash: string; uploadedHash: string } };
  expect(kept.paper.hash).toBe(kept.paper.uploadedHash);
  expect(Buffer.from((await ports.storage.read(kept.paper.hash))!)).toEqual(whole);
  expect(await keep(whole.subarray(0, 20))).toEqual({ ok: false, refusal: "broken" });
});

test("an AVIF, a PNG and a WebP are read too", async () => {
  const { keep } = await openDrawer();
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: "#fffaf0" } });
  for (const format of ["avif", "png", "webp"] as const)
    expect(await keep(await drawn.clone().toFormat(format).toBuffer()), format).toMatchObject({ ok: true });
});

const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
const refused: [string, Uint8Array, string][] = [
  ["nothing", Buffer.alloc(0), "missing"],
  ["a text", Buffer.from("I am a receipt, believe me"), "not_a_paper"],
  ["a drawing", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`), "not_a_paper"],
  ["a telephone's own format", heic, "heic"],
  ["the beginning of a photo", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "broken"],
  ["too large a photo", Buffer.alloc(15_000_001, 0xff), "too_large"],
  ["too large a PDF", Buffer.concat([Buffer.from("%PDF-1.7"), Buffer.alloc(10_000_000)]), "too_large"],
];

test.each(refused)("%s is refused with its own word, and nothing is kept", async (_, bytes, refusal) => {
  const { keep, db } = await openDrawer();
  expect(await keep(bytes)).toEqual({ ok: false, refusal });
  expect(await db.prisma.storedFile.count()).toBe(0);
});

test("a form that comes back names the file that is kept, and nobody names another's", async () => {
  const { context } = await openDrawer();
  const paper = { hash: "a".repeat(64), uploadedHash: "b".repeat(64) };
  const named = writeKept(context, "ana", paper);
  expect(readKept(context, "ana", named)).toEqual(paper);
  expect(readKept(context, "luis", named)).toBeNull();
  expect(readKept(context, "ana", named.replace("a", "c"))).toBeNull();
  for (const forged of [null, "", "a.b.c", `${paper.hash}.${paper.uploadedHash}.`])
    expect(readKept(context, "ana", forged)).toBeNull();
});

/** A note inside a JPEG file, which changes no pixel. */
function comment(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xfe]), length, Buffer.from(text)]);
}
