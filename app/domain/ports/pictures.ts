/** `not_a_picture`: the bytes are no JPEG, PNG, WebP, AVIF or GIF picture, or it is broken. */
export type PictureRefusal = { kind: "not_a_picture" };

/** Makes a photo ready for a page: turned upright, without place or camera, no wider than the page needs. */
export type Pictures = {
  prepare(
    bytes: Uint8Array,
    /** A photo of a paper stays larger, so that small print is read. */
    of?: { isPaper: boolean },
  ): Promise<{ ok: true; bytes: Uint8Array; mediaType: string } | { ok: false; refusal: PictureRefusal }>;
};
