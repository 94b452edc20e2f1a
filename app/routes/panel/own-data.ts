import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { readOwnData } from "#app/queries/panel/own-data.server.ts";

/** All that is kept of who is signed in, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const data = await readOwnData(context.db, personId);
  const text = JSON.stringify(data, (_, value) => (typeof value === "bigint" ? value.toString() : value), 2);
  return new Response(text, {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="esperanza.json"',
    },
  });
}
