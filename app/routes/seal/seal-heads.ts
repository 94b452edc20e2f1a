import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSealHeads } from "#app/queries/seal.server.ts";

/** The newest heads as data, for who keeps them elsewhere. */
export async function loader({ context }: LoaderFunctionArgs) {
  const blocks = await readSealHeads(context.db, { most: 100 });
  return Response.json(
    { format: "esperanza-seal-1", blocks },
    { headers: { "Cache-Control": "public, max-age=5" } },
  );
}
