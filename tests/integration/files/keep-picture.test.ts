import sharp from "sharp";
import { expect, test } from "vitest";
import { keepPicture } from "#app/routes/panel/keep-picture.server.ts";
import { heavyPhoto } from "../../factories/heavy-photo.ts";
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
  const file = { mediaType: "image/webp", isPublic: true, width: 960, height: 1280 };
  expect(await world.db.prisma.storedFile.findFirstOrThrow({ where: { isPublic: true } })).toMatchObject(
    file,
  );
});

test("its small and its lighter forms hold pixels alone too, upright, and are known by its name", async () => {
  const { keep, world } = await openAlbum();
  const kept = await keep(await photoWithPlace(), "image/jpeg");
  const forms = await world.db.prisma.pictureSize.findMany({
    orderBy: [{ width: "asc" }, { format: "asc" }],
  });
  expect(forms.map(({ width, format, pictureHash }) => [width, format, pictureHash])).toEqual(
    [
      [480, "avif"],
      [480, "webp"],
      [960, "avif"],
    ].map((form) => [...form, (kept as { hash: string }).hash]),
  );
  for (const { fileHash, width, format } of forms) {
    const bytes = (await world.ports.storage.read(fileHash))!;
    const picture = await sharp(bytes).metadata();
    const as = format === "avif" ? "heif" : "webp";
    expect(picture).toMatchObject({ format: as, width, height: (width * 4) / 3 });
    expect(picture.exif ?? picture.xmp ?? picture.iptc).toBeUndefined();
    for (const secret of ["Quito", "Camera", "2026:03:01"])
      expect(Buffer.from(bytes).includes(secret), secret).toBe(false);
  }
});

test("a photo that is small already has no smaller form, and one much longer than wide is no higher than a page needs", async () => {
  const { keep, world } = await openAlbum();
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: "#7539" } })
      .png()
      .toBuffer();
  for (const [width, height] of [
    [300, 200],
    [900, 20_000],
  ] as const)
    expect(await keep(Buffer.from(await blank(width, height)), "image/png")).toMatchObject({ ok: true });
  const files = await world.db.prisma.storedFile.findMany({
    where: { isPublic: true },
    include: { sizes: true },
    orderBy: { width: "desc" },
  });
  expect(files.map(({ width, height, sizes }) => [width, height, sizes.length])).toEqual([
    [300, 200, 1],
    [86, 1920, 1],
  ]);
});

test("a photo of more than 12 MB, as new telephones take them, is taken", async () => {
  const { keep } = await openAlbum();
  const photo = await heavyPhoto({ quality: 99 });
  expect(photo.length).toBeGreaterThan(12_000_000);
  expect(await keep(photo, "image/jpeg")).toMatchObject({ ok: true });
});

test("a telephone's own format is named as what it is", async () => {
  const { keep } = await openAlbum();
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  expect(await keep(heic, "image/heic")).toEqual({ ok: false, problem: "heic" });
});

test("the same photo twice is one file", async () => {
  const { keep, world } = await openAlbum();
  const photo = await photoWithPlace();
  expect(await keep(photo, "image/jpeg")).toEqual(await keep(photo, "image/png"));
  expect(await world.db.prisma.storedFile.count({ where: { isPublic: true } })).toBe(1);
  expect(await world.db.prisma.pictureSize.count()).toBe(3);
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
  expect(await keep(bytes, "image/jpeg")).toEqual({ ok: false, problem: "notAPicture" });
  expect(await world.db.prisma.storedFile.count()).toBe(0);
});

test("a photo that was cut off on its way is not taken", async () => {
  const { keep } = await openAlbum();
  const photo = await photoWithPlace();
  expect(await keep(photo.subarray(0, photo.length / 2), "image/jpeg")).toEqual({
    ok: false,
    problem: "notAPicture",
  });
});

test("a file above 15 MB is not taken, and a small one that unfolds into 400 million points neither", async () => {
  const { keep } = await openAlbum();
  expect(await keep(Buffer.alloc(15_000_001), "image/jpeg")).toEqual({ ok: false, problem: "tooLarge" });
  const bomb = await sharp({
    create: { width: 20_000, height: 20_000, channels: 3, background: "#fff" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(15_000_000);
  expect(await keep(bomb, "image/png")).toEqual({ ok: false, problem: "notAPicture" });
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
