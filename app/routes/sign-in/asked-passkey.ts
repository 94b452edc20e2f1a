import type { LoaderFunctionArgs } from "@remix-run/node";
import { askPasskey } from "#app/use-cases/people/sign-in-with-passkey.server.ts";

/** What a browser asks its device to sign in. */
export async function loader({ context }: LoaderFunctionArgs) {
  return Response.json(await askPasskey(context), { headers: { "cache-control": "no-store" } });
}
