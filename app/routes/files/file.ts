import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPictureSize, readPublicFile } from "#app/queries/stored-file.server.ts";
import { notFound } from "../not-found.ts";

/**
 * A picture that anybody may see, or one of its forms (`480.avif`), which is seen wherever the picture is and nowhere else. A name is the
 * hash of bytes, so it never changes; nothing in it may run. Whoever kept one of a protected campaign asks again each time: its consent
 * may have been withdrawn.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const hash = params.hash!;
  if (!/^[0-9a-f]{64}$/.test(hash)) notFound();
  const picture = (await readPublicFile(context.db, hash)) ?? notFound();
  const file = params.size ? await sizeOf(params.size) : { hash, mediaType: picture.mediaType };
  const headers = {
    "Cache-Control": picture.mayBeKept ? "public, max-age=86400" : "private, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    ETag: `"${file.hash}"`,
  };
  if (request.headers.get("if-none-match")?.includes(`"${file.hash}"`))
    return new Response(null, { status: 304, headers });
  const bytes = (await context.storage.read(file.hash)) ?? notFound();
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": file.mediaType, "Content-Length": String(bytes.byteLength) },
  });

  async function sizeOf(name: string): Promise<{ hash: string; mediaType: string }> {
    const [, width, format] = /^([1-9]\d{0,4})\.(avif|webp)$/.exec(name) ?? notFound();
    return (await readPictureSize(context.db, { hash, width: Number(width), format: format! })) ?? notFound();
  }
}
