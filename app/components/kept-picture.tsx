import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";

/** Where pictures are found: what is not public yet is in the panel, in one form. */
export type PictureFolder = "/archivos" | "/panel/comprobantes";

type Props = {
  picture: ShownPicture;
  look: string;
  /** How wide it is shown, as `sizes` of HTML says it. */
  shownAs: string;
  isLazy: boolean;
  folder?: PictureFolder;
  /** Forms that are wider are not offered. */
  most?: number;
};

/** A kept picture in the form that suits whose screen it is, in a place that does not move when it comes. */
export function KeptPicture({ picture, look, shownAs, isLazy, folder = "/archivos", most }: Props) {
  const { hash, alt, width, height, widths = [] } = picture;
  const place = `${folder}/${hash}`;
  const offered = folder === "/archivos" ? widths.filter((one) => one <= (most ?? one)) : [];
  // The picture's own name is its largest form as WebP.
  const addressOf = (one: number, format: "avif" | "webp") =>
    format === "webp" && one === widths.at(-1) ? place : `${place}/${one}.${format}`;
  const setOf = (format: "avif" | "webp") =>
    offered.map((one) => `${addressOf(one, format)} ${one}w`).join(", ");
  const image = (
    <img
      className={look}
      src={offered.length > 0 ? addressOf(offered.at(-1)!, "webp") : place}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      loading={isLazy ? "lazy" : "eager"}
      decoding="async"
    />
  );
  if (offered.length === 0) return image;
  return (
    <picture>
      <source type="image/avif" srcSet={setOf("avif")} sizes={shownAs} />
      <source type="image/webp" srcSet={setOf("webp")} sizes={shownAs} />
      {image}
    </picture>
  );
}
