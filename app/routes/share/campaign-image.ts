import type { LoaderFunctionArgs } from "@remix-run/node";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { notFound } from "../not-found.ts";
import { socialCardOf, versionOf } from "./social-card.server.ts";

/** Drawn before, by version; the oldest is forgotten first. */
const drawn = new Map<string, Promise<Uint8Array>>();
const mostKept = 200;

/** The picture that chats show beside a campaign's address, as the campaign stands now. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = (await readCampaignPage(context.db, params.slug!, { now: context.clock.now() })) ?? notFound();
  const card = socialCardOf(page, localeOfRequest(request));
  const version = versionOf(card);
  const headers = { "Cache-Control": "public, max-age=300", ETag: `"${version}"` };
  if (request.headers.get("if-none-match")?.includes(`"${version}"`))
    return new Response(null, { status: 304, headers });
  const picture = drawn.get(version) ?? context.drawSocialCard(card);
  drawn.set(version, picture);
  picture.catch(() => drawn.delete(version));
  for (const oldest of drawn.keys()) if (drawn.size > mostKept) drawn.delete(oldest);
  const bytes = await picture;
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Type": "image/png", "Content-Length": String(bytes.byteLength) },
  });
}
