import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { WidgetPage } from "#app/components/share/widget-page.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { milestoneInWords } from "#app/i18n/milestone-in-words.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import stylesheet from "#app/styles/site.css?url";
import { notFound } from "../not-found.ts";

/** A campaign for a frame on another site. Written without the site's own frame: it sets no cookie and runs nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  const page = (await readCampaignPage(context.db, params.slug!, { now: context.clock.now() })) ?? notFound();
  const { title, publicName, slug, progress, state } = page;
  const html = renderToStaticMarkup(
    <WidgetPage
      {...{ locale, stylesheet, title, publicName, progress }}
      url={`${context.siteUrl}/campanas/${slug}?desde=widget`}
      milestone={state === "live" ? milestoneInWords(page, locale) : null}
    />,
  );
  return new Response(`<!doctype html>${html}`, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      Vary: "Accept-Language",
    },
  });
}
