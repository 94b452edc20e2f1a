import { isbot } from "isbot";
import type { AppContext } from "#app/context.server.ts";
import { sourceParameter, visitSourceOf } from "#app/domain/campaign/visit-source.ts";
import { countVisit } from "#app/use-cases/campaign/count-visit.server.ts";

/** Counts a person who opens a campaign's page, without making them wait; programs and pages fetched ahead are not counted. Nothing of the person is kept. */
export function noteVisit(context: AppContext, request: Request, slug: string): void {
  const { headers } = request;
  const isAhead = /prefetch|prerender/.test(`${headers.get("purpose")} ${headers.get("sec-purpose")}`);
  if (request.method !== "GET" || isAhead || isbot(headers.get("user-agent"))) return;
  const source = visitSourceOf({
    said: new URL(request.url).searchParams.get(sourceParameter),
    referrer: headers.get("referer"),
    ownHost: new URL(context.siteUrl).host,
  });
  countVisit(context, { slug, source }).catch((error) =>
    context.log.error({ error: String(error) }, "a visit could not be counted"),
  );
}

/** The code on a poster leads straight to the page of giving; who came there by the campaign's page was counted before. */
export function notePosterVisit(context: AppContext, request: Request, slug: string): void {
  if (new URL(request.url).searchParams.has(sourceParameter)) noteVisit(context, request, slug);
}
