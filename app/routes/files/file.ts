import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPublicFile } from "#app/queries/stored-file.server.ts";
import { notFound } from "../not-found.ts";

/**
 * A file that anybody may see. Its name is the hash of its bytes, so it never changes; nothing in it may run. Whoever kept one of a
 * protected campaign asks again each time: its consent may have been withdrawn.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const hash = params.hash!;
  if (!/^[0-9a-f]{64}$/.test(hash)) notFound();
  const file = (await readPublicFile(context.db, hash)) ?? notFound();
  const headers = {
    "Cache-Control": file.mayBeKept ? "public, max-age=86400" : "private, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    ETag: `"${hash}"`,
  };
  if (request.headers.get("if-none-match")?.includes(`"${hash}"`))
    return new Response(null, { status: 304, headers });
  const bytes = (await context.storage.read(hash)) ?? notFound();
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": file.mediaType, "Content-Length": String(bytes.byteLength) },
  });
}
