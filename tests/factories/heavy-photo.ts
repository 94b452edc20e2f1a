import sharp from "sharp";

/** A photo as a telephone takes it: things large and small, the grain of its sensor, lying on its side, with the place where it was taken. */
export async function heavyPhoto({
  width = 4032,
  height = 3024,
  quality = 96,
  seed = 1,
}): Promise<Buffer<ArrayBuffer>> {
  let drawn = seed;
  const next = (most: number) => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return drawn % most;
  };
  const things = Array.from({ length: 400 }, (_, index) => {
    const radius = (width / 8) * (1 - index / 420);
    const colour = `hsl(${next(360)} ${20 + next(50)}% ${15 + next(70)}%)`;
    return `<ellipse cx="${next(width)}" cy="${next(height)}" rx="${radius * 0.6}" ry="${radius * (0.3 + next(70) / 100)}" fill="${colour}"/>`;
  });
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#9a8"/>${things.join("")}</svg>`;
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const grain = await sharp({ create: { width, height, channels: 3, background: "#777", noise } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const photo = await sharp(Buffer.from(scene), { limitInputPixels: false })
    .composite([{ input: grain, blend: "soft-light" }])
    .jpeg({ quality })
    .withExif({
      IFD0: { Make: "Camera", ImageDescription: "Quito" },
      IFD3: {
        ...{ GPSLatitudeRef: "S", GPSLatitude: "0/1 10/1 51/1" },
        ...{ GPSLongitudeRef: "W", GPSLongitude: "78/1 29/1 0/1" },
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return Buffer.from(photo);
}
