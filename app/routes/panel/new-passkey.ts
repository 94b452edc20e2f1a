import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { beginPasskey } from "#app/use-cases/people/begin-passkey.server.ts";
import { notFound } from "../not-found.ts";

/** What a browser asks its device to make a passkey. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const begun = await beginPasskey(context, actor);
  if (!begun.ok) notFound();
  else return Response.json(begun.value, { headers: { "cache-control": "no-store" } });
}
