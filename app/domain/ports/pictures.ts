/**
 * `not_a_picture`: the bytes are no JPEG, PNG, WebP, AVIF or GIF picture, or it is broken. `heic`: the form in which some telephones keep
 * photos, which nothing here decodes.
 */
export type PictureRefusal = { kind: "not_a_picture" | "heic" };

export type PictureFormat = "avif" | "webp";

/** A photo made ready for pages: its largest form as WebP, by which it is named, and its smaller and lighter ones. */
export type PreparedPicture = {
  bytes: Uint8Array;
  mediaType: string;
  /** In points. */
  width: number;
  height: number;
  sizes: { width: number; format: PictureFormat; bytes: Uint8Array }[];
};

/** Makes photos ready: turned upright, without place or camera, no wider than they are needed. */
export type Pictures = {
  prepare(
    bytes: Uint8Array,
  ): Promise<{ ok: true; picture: PreparedPicture } | { ok: false; refusal: PictureRefusal }>;
  /** A photo of a paper: one form, larger, so that small print is read. */
  preparePaper(
    bytes: Uint8Array,
  ): Promise<{ ok: true; bytes: Uint8Array; mediaType: string } | { ok: false; refusal: PictureRefusal }>;
};
