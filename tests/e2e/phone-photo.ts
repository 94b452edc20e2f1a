import sharp from "sharp";

/** A photo as a telephone takes it: lying down, upright only by its own note, with the place where it was taken. */
export function phonePhoto(): Promise<Buffer> {
  const camera = { Orientation: "6", Make: "Telephone" };
  const place = { GPSLatitudeRef: "S", GPSLatitude: "0/1 13/1 0/1" };
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#b53a1c" } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: camera, IFD3: place })
    .jpeg()
    .toBuffer();
}
