import sharp from "sharp";
import { expect, test } from "vitest";
import { keepPicture } from "#app/routes/panel/keep-picture.server.ts";
import { createWorld } from "../../support/world.ts";

type Context = Parameters<typeof keepPicture>[0];

test("a photo is kept without its place, camera and moment, upright, and no wider than a page", async () => {
  const { keep, world } = await openAlbum();
  const photo = await photoWithPlace();
  const taken = await sharp(photo).metadata();
  expect([taken.orientation, taken.exif?.includes("Quito"), taken.exif?.includes("Camera")]).toEqual([
    6,
    true,
    true,
  ]);
  const kept = await keep(photo, "image/jpeg");
  expect(kept.ok && kept.hash).toMatch(/^[0-9a-f]{64}$/);
  const bytes = await world.ports.storage.read((kept as { hash: string }).hash);
  const picture = await sharp(bytes!).metadata();
  expect(picture).toMatchObject({ format: "webp", width: 960, height: 1280 });
  expect(picture.exif ?? picture.xmp ?? picture.iptc).toBeUndefined();
  for (const secret of ["Quito", "Camera", "2026:03:01", "Exif"])
    expect(Buffer.from(bytes!).includes(secret), secret).toBe(false);
  expect(await world.db.prisma.storedFile.findFirstOrThrow()).toMatchObject({
    mediaType: "image/webp",
    isPublic: true,
  });
});

test("the same photo twice is one file", async () => {
  const { keep, world } = await openAlbum();
  const photo = await photoWithPlace();
  expect(await keep(photo, "image/jpeg")).toEqual(await keep(photo, "image/png"));
  expect(await world.db.prisma.storedFile.count()).toBe(1);
});

const notPictures = {
  "a text": Buffer.from("I am a picture, believe me"),
  "a web page": Buffer.from("<html><script>alert(1)</script></html>"),
  "a drawing with a script": Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`,
  ),
  "a document": Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"),
  "the beginning of a photo": Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
};

test.each(Object.entries(notPictures))("%s is not taken, whatever it calls itself", async (_, bytes) => {
  const { keep, world } = await openAlbum();
  expect(await keep(bytes, "image/jpeg")).toEqual({ ok: false });
  expect(await world.db.prisma.storedFile.count()).toBe(0);
});

test("a photo that was cut off on its way is not taken", async () => {
  const { keep } = await openAlbum();
  const photo = await photoWithPlace();
  expect(await keep(photo.subarray(0, photo.length / 2), "image/jpeg")).toEqual({ ok: false });
});

test("a file above 15 MB is not taken, and a small one that unfolds into 400 million points neither", async () => {
  const { keep } = await openAlbum();
  expect(await keep(Buffer.alloc(15_000_001), "image/jpeg")).toEqual({ ok: false });
  const bomb = await sharp({
    create: { width: 20_000, height: 20_000, channels: 3, background: "#fff" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(15_000_000);
  expect(await keep(bomb, "image/png")).toEqual({ ok: false });
});

test("a form without a photo keeps none", async () => {
  const { keep, context } = await openAlbum();
  expect(await keep(Buffer.alloc(0), "image/jpeg")).toEqual({ ok: true, hash: null });
  expect(await keepPicture(context, null)).toEqual({ ok: true, hash: null });
  expect(await keepPicture(context, "a text field")).toEqual({ ok: true, hash: null });
});

async function openAlbum() {
  const world = await createWorld();
  const context = world.ports as Context;
  return {
    world,
    context,
    keep: (bytes: Uint8Array<ArrayBuffer>, type: string) =>
      keepPicture(context, new File([bytes], "photo", { type })),
  };
}

/** A phone's photo: lying on its side, with the place where it was taken in its EXIF. */
async function photoWithPlace(): Promise<Buffer<ArrayBuffer>> {
  const noise = { type: "gaussian", mean: 120, sigma: 40 } as const;
  const bytes = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#753", noise } })
    .jpeg()
    .withExif({
      IFD0: { Make: "Camera", ImageDescription: "Quito" },
      IFD2: { DateTimeOriginal: "2026:03:01 10:00:00" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "0/1 10/1 51/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "78/1 29/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return Buffer.from(bytes);
}
