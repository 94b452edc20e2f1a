import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { isFacilitator, isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { readCampaignPoster } from "#app/queries/panel/campaign-poster.server.ts";
import { notFound } from "../not-found.ts";
import { idOfAddress } from "./read-id.ts";

/** A campaign's poster as a sheet of A4, in the language that is asked for. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const of = { now: context.clock.now() };
  const campaign = (await readCampaignPoster(context.db, idOfAddress(params.id), of)) ?? notFound();
  const maySee = campaign.entrepreneurId === personId || isFacilitator(actor) || isOperator(actor);
  if (!maySee || !campaign.isLive) notFound();
  const language = localeOfRequest(request);
  const page = `${context.siteUrl}/campanas/${campaign.slug}`;
  const bytes = await context.writePoster({
    language,
    act: translate(language, "fair.scan"),
    title: campaign.title,
    by: campaign.publicName,
    summary: campaign.summary,
    how: translate(language, "fair.scan.how"),
    link: `${page}/aportar?desde=poster`,
    address: page.replace(/^https?:\/\//, ""),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${campaign.slug}-${language}.pdf"`,
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
