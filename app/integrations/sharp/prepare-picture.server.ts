import sharp from "sharp";
import type { Pictures } from "#app/domain/ports/pictures.ts";

const accepted = new Set(["jpeg", "png", "webp", "heif", "gif"]);
/** As wide as a page shows it; a first view must stay under 100 KB with it. */
const widest = 960;
/** As wide as small print on a photographed paper needs; only reviewers see it. */
const widestPaper = 1600;
/** A picture that claims to be larger is taken for a trap. */
const mostPixels = 100_000_000;

/** Photos by sharp: what it writes holds pixels alone, so that no place or camera is published. */
export function createPictures(): Pictures {
  return {
    async prepare(bytes, { isPaper } = { isPaper: false }) {
      try {
        const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
        const { format } = await picture.metadata();
        if (!format || !accepted.has(format)) return { ok: false, refusal: { kind: "not_a_picture" } };
        const ready = await picture
          .rotate()
          .resize({ width: isPaper ? widestPaper : widest, withoutEnlargement: true })
          .webp({ quality: isPaper ? 75 : 60 })
          .toBuffer();
        return { ok: true, bytes: ready, mediaType: "image/webp" };
      } catch {
        return { ok: false, refusal: { kind: "not_a_picture" } };
      }
    },
  };
}
