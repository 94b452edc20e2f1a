import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { helpsFor } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { notFound } from "../not-found.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";
import { saveCampaign } from "./save-campaign.server.ts";

/** Nothing is read here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn(context, request);
  notFound();
}

/** Keeps the form of a campaign as it is typed: the number of this saving, or 409 when another one came between. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, idOfAddress(params.id));
  const helpers = campaign?.helpers.map(({ organisationId }) => organisationId) ?? [];
  if (campaign?.entrepreneurId !== personId && !helpsFor(actor, helpers)) notFound();
  const form = await readForm(request);
  const { saves, answer } = await saveCampaign(context, actor, {
    campaign: campaign!,
    form,
    locale: localeOfRequest(request),
  });
  return Response.json({ saves }, { status: answer?.refusal ? 409 : 200 });
}
