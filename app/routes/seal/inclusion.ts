import type { LoaderFunctionArgs } from "@remix-run/node";
import { readInclusion } from "#app/queries/seal.server.ts";
import { notFound } from "../not-found.ts";

/** The proof that a donation's entries were sealed, for its donor: hashes alone. Empty until the seal comes, in seconds. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const entries = (await readInclusion(context.db, params.token!)) ?? notFound();
  return Response.json(
    { format: "esperanza-inclusion-1", entries },
    { headers: { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" } },
  );
}
