import sharp, { type Sharp } from "sharp";
import type { PictureRefusal, Pictures, PreparedPicture } from "#app/domain/ports/pictures.ts";

const accepted = new Set(["jpeg", "png", "webp", "heif", "gif"]);
/** As wide as a page shows it, and as a list or a small telephone does; a first view must stay under 100 KB with it. */
const widths = { large: 960, small: 480 };
/** A photo that is longer than wide is shown no higher. */
const highest = 1920;
/** As wide as small print on a photographed paper needs; only reviewers see it. */
const widestPaper = 1600;
/** A picture that claims to be larger is taken for a trap. */
const mostPixels = 100_000_000;
/** An entrepreneur waits for it: one step more of `effort` takes twice as long for the same bytes. */
const looks = {
  webp: { quality: 60 },
  avif: { quality: 45, effort: 2, chromaSubsampling: "4:2:0" },
};
/** How a file begins whose photo may be compressed by HEVC. */
const heic = /^.{4}ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/s;

/** One photo at a time: opened, each may take some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}

/** Photos by sharp: what it writes holds pixels alone, so that no place or camera is published. */
export function createPictures(): Pictures {
  return {
    prepare: (bytes) => tried(bytes, async () => ({ picture: await prepare(await open(bytes)) })),
    preparePaper: (bytes) =>
      tried(bytes, async () => {
        const upright = (await open(bytes)).resize({ width: widestPaper, withoutEnlargement: true });
        return { bytes: await upright.webp({ quality: 75 }).toBuffer(), mediaType: "image/webp" };
      }),
  };
}

async function open(bytes: Uint8Array): Promise<Sharp> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
  const { format } = await picture.metadata();
  if (!format || !accepted.has(format)) throw new Error("another format");
  return picture.rotate();
}

/** The photo is read once; its forms are made side by side of what is left of it. */
async function prepare(photo: Sharp): Promise<PreparedPicture> {
  const { data, info } = await photo
    .resize({ width: widths.large, height: highest, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const drawn = (as: number) => sharp(data, { raw: { width, height, channels } }).resize({ width: as });
  const asAvif = (as: number) => drawn(as).avif(looks.avif).toBuffer();
  const asWebp = (as: number) => drawn(as).webp(looks.webp).toBuffer();
  const small = Math.min(width, widths.small);
  const [bytes, largeAvif, smallAvif, smallWebp] = await Promise.all([
    asWebp(width),
    asAvif(width),
    ...(small < width ? [asAvif(small), asWebp(small)] : []),
  ]);
  const sizes: PreparedPicture["sizes"] = [{ width, format: "avif", bytes: largeAvif! }];
  if (smallAvif) sizes.push({ width: small, format: "avif", bytes: smallAvif });
  if (smallWebp) sizes.push({ width: small, format: "webp", bytes: smallWebp });
  return { bytes: bytes!, mediaType: "image/webp", width, height, sizes };
}

async function tried<T>(
  bytes: Uint8Array,
  make: () => Promise<T>,
): Promise<({ ok: true } & T) | { ok: false; refusal: PictureRefusal }> {
  try {
    return { ok: true, ...(await inTurn(make)) };
  } catch {
    const isHeic = heic.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1"));
    return { ok: false, refusal: { kind: isHeic ? "heic" : "not_a_picture" } };
  }
}
