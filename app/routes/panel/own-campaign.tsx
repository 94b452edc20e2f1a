import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { Notice } from "#app/components/notice.tsx";
import { CampaignForm } from "#app/components/panel/campaign-form.tsx";
import { OwnProgress } from "#app/components/panel/own-progress.tsx";
import { OwnTranches } from "#app/components/panel/own-tranches.tsx";
import { ReviewHistory } from "#app/components/panel/review-history.tsx";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { keepPicture } from "./keep-picture.server.ts";
import { wordFormProblems, wordProblems } from "./problem-words.ts";
import { formLines, readCampaignForm } from "./read-campaign-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.content.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, params.id!).catch(() => null);
  if (campaign?.entrepreneurId !== personId) notFound();
  return { campaign: campaign!, saved: new URL(request.url).searchParams.get("guardado") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const locale = localeOfRequest(request);
  const campaignId = params.id!;
  const form = await request.formData();
  const campaign = await readOwnCampaign(context.db, campaignId).catch(() => null);
  if (campaign?.entrepreneurId !== personId) notFound();
  if (form.get("intent") === "confirm") {
    await confirmPayout(context, actor, String(form.get("payout")));
    return redirect(`/panel/campanas/${campaignId}`);
  }
  const { currency } = campaign!;
  const { content, problems } = readCampaignForm(form, { locale, currency });
  const picture = await keepPicture(context, form.get("picture"));
  const errors = {
    ...wordFormProblems(problems, { locale, currency }),
    ...(picture.ok ? {} : { picture: "not_a_picture" }),
  };
  if (Object.keys(errors).length > 0) return data({ errors, typed: textsOf(form) }, { status: 422 });
  const pictureHash = (picture.ok ? picture.hash : null) ?? campaign!.content.pictureHash;
  const edited = await editCampaign(context, actor, { campaignId, content: { ...content, pictureHash } });
  if (!edited.ok)
    return data({ errors: { form: edited.refusal.kind }, typed: textsOf(form) }, { status: 409 });
  if (form.get("intent") !== "submit") return redirect(`/panel/campanas/${campaignId}?guardado=borrador`);
  const submitted = await submitCampaign(context, actor, campaignId);
  if (submitted.ok) return redirect(`/panel/campanas/${campaignId}?guardado=enviada`);
  const { refusal } = submitted;
  if (refusal.kind !== "not_ready")
    return data({ errors: { form: refusal.kind }, typed: null }, { status: 409 });
  return data({ errors: wordProblems(refusal.problems, { locale, currency }), typed: null }, { status: 422 });
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

export default function OwnCampaign() {
  const t = useTexts();
  const { campaign, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  const isEditable = campaign.state === "draft" || campaign.state === "changes_asked";
  const count = Object.keys(errors).length;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{campaign.content.title}</h1>
      <p>
        <CampaignStateTag state={campaign.state} /> {t(`panel.nextStep.${campaign.state}`)}
      </p>
      {saved && count === 0 && (
        <Notice tone="good">
          <p role="status">{t(saved === "enviada" ? "edit.submitted" : "edit.saved")}</p>
        </Notice>
      )}
      {count > 0 && (
        <Notice tone="warning" isAlert>
          <p>{errors.form ? t("edit.refused") : t("edit.notReady", { count })}</p>
        </Notice>
      )}
      <p>
        <Link
          to={
            publicStates.includes(campaign.state)
              ? `/campanas/${campaign.slug}`
              : `/panel/campanas/${campaign.id}/vista`
          }
        >
          {t(publicStates.includes(campaign.state) ? "panel.seePublic" : "panel.preview")}
        </Link>
      </p>
      {campaign.reviews.length > 0 && <ReviewHistory reviews={campaign.reviews} />}
      {campaign.progress && <OwnProgress campaign={campaign} />}
      {campaign.tranches.length > 0 && <OwnTranches tranches={campaign.tranches} />}
      {isEditable && (
        <CampaignForm
          values={{ currency: campaign.currency, ...campaign.content }}
          typed={answer?.typed ?? null}
          errors={{ ...errors, ...(errors.picture ? { picture: t("edit.notAPicture") } : {}) }}
          lines={formLines}
        />
      )}
    </div>
  );
}
