import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { HelpingNotices } from "#app/components/facilitation/helping-notices.tsx";
import { LeaveHelp } from "#app/components/facilitation/leave-help.tsx";
import { CampaignForm } from "#app/components/panel/campaign-form.tsx";
import { Readiness } from "#app/components/panel/readiness.tsx";
import { ReviewHistory } from "#app/components/panel/review-history.tsx";
import { SavedNotice } from "#app/components/panel/saved-notice.tsx";
import type { AppContext } from "#app/context.server.ts";
import { helpsFor } from "#app/domain/access/actor.ts";
import { editableStates } from "#app/domain/campaign/campaign-state.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { formLinesFor } from "#app/i18n/read-campaign-form.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { endFacilitation } from "#app/use-cases/facilitation/end-facilitation.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfAddress } from "../panel/read-id.ts";
import { saveCampaign } from "../panel/save-campaign.server.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.content.title ?? "", isPrivate: true });

/** The campaign, for who helps with it; nobody else finds anything here, its entrepreneur neither. */
async function readHelped(context: AppContext, { actor }: SignedIn, id: string | undefined) {
  const campaign = (await readOwnCampaign(context.db, idOfAddress(id))) ?? notFound();
  const own = campaign.helpers.filter(({ organisationId }) => helpsFor(actor, [organisationId]));
  if (own.length === 0) notFound();
  const isAgreed = own.some((help) => help.isAgreed);
  return { campaign, own, isAgreed, maySubmit: isAgreed && own.some(({ maySubmit }) => maySubmit) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { campaign: whole, ...helped } = await readHelped(
    context,
    await requireSignedIn(context, request),
    params.id,
  );
  const { behind, ...campaign } = whole;
  // Whose address it is, is told by who agreed alone: until then there is the name that was typed here.
  const name = helped.isAgreed ? behind.name : campaign.content.publicName;
  return { ...helped, campaign, name, saved: new URL(request.url).searchParams.get("guardado") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(context, request);
  const { campaign, own } = await readHelped(context, signedIn, params.id);
  const { actor } = signedIn;
  const form = await readForm(request);
  if (form.get("intent") === "leave") {
    for (const { id } of own) await endFacilitation(context, actor, { facilitationId: id });
    return redirect("/panel/acompanamiento");
  }
  const { answer } = await saveCampaign(context, actor, { campaign, form, locale: localeOfRequest(request) });
  if (answer) return data(answer, { status: answer.refusal ? 409 : 422 });
  const said = form.get("intent") === "submit" ? "enviada" : "borrador";
  return redirect(`/panel/acompanamiento/${campaign.id}?guardado=${said}`);
}

/** A campaign that somebody writes for its entrepreneur: the same editor, without what is the entrepreneur's alone. */
export default function HelpedCampaign() {
  const t = useTexts();
  const { campaign, name, isAgreed, maySubmit, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const isEditable = editableStates.includes(campaign.state);
  const said = campaign.reviews.filter(({ isOfThisSubmission }) => isOfThisSubmission);
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/acompanamiento">{t("helping.title")}</Link>
      </p>
      <h1>{campaign.content.title || t("edit.untitled")}</h1>
      <p>
        <CampaignStateTag state={campaign.state} />
      </p>
      <SavedNotice saved={null} answer={answer} />
      <HelpingNotices {...{ campaign, name, isAgreed, maySubmit }} saved={answer ? null : saved} />
      {campaign.reviews.length > 0 && <ReviewHistory reviews={campaign.reviews} />}
      {isEditable && <Readiness content={campaign.content} hasAccount={null} />}
      {isEditable && (
        <CampaignForm
          currency={campaign.currency}
          values={campaign.content}
          place={{ address: `/panel/campanas/${campaign.id}/borrador`, saves: campaign.saves }}
          typed={answer?.typed ?? campaign.typed}
          errors={errors}
          comments={Object.assign({}, ...said.map(({ fieldComments }) => fieldComments))}
          lines={formLinesFor(campaign.content.budget.length)}
          maySubmit={maySubmit}
        />
      )}
      <LeaveHelp />
    </div>
  );
}
