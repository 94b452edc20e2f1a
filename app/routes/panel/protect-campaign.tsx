import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { BehindCampaign } from "#app/components/panel/behind-campaign.tsx";
import { ConsentForm } from "#app/components/panel/consent-form.tsx";
import { ProtectionForm } from "#app/components/panel/protection-form.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { findTelling } from "#app/domain/campaign/tells-who.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { withdrawPictureConsent } from "#app/use-cases/campaign/withdraw-picture-consent.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.content.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const campaign = (await readOwnCampaign(context.db, idOfAddress(params.id))) ?? notFound();
  const isOwn = campaign.entrepreneurId === personId;
  if (!isOwn && !isOperator(actor)) notFound();
  const telling = campaign.isProtected ? findTelling(campaign.content, campaign.behind) : [];
  return { campaign, isOwn, telling };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const publicName = String(form.get("publicName") ?? "");
  const done = await act();
  if (done.ok) return redirect(`/panel/campanas/${campaignId}/proteccion`);
  const { kind } = done.refusal;
  return answerRefusal({ refusal: kind, publicName });

  function act() {
    switch (form.get("intent")) {
      case "consent": {
        const textVersion = String(form.get("textVersion") ?? "");
        return givePictureConsent(context, actor, {
          campaignId,
          textVersion,
          locale: localeOfRequest(request),
        });
      }
      case "withdraw-consent":
        return withdrawPictureConsent(context, actor, campaignId);
      default: {
        const isProtected = form.get("intent") !== "end";
        return protectCampaign(context, actor, { campaignId, isProtected, publicName });
      }
    }
  }
}

export default function ProtectCampaign() {
  const t = useTexts();
  const { campaign, isOwn, telling } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `/panel/campanas/${campaign.id}${isOwn ? "" : "/revision"}`;
  return (
    <div className="wide page">
      <p className="small">
        <Link to={back}>{campaign.content.title || t("edit.untitled")}</Link>
      </p>
      <h1>{t("protect.title")}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`protect.refusal.${answer.refusal}`)}</p>
        </Notice>
      )}
      <Notice tone={campaign.isProtected ? "good" : "plain"}>
        <p role="status">{t(campaign.isProtected ? "protect.is" : "protect.isNot")}</p>
      </Notice>
      {telling.length > 0 && (
        <Notice tone="warning" title={t("protect.stillTells")}>
          <p>{telling.map(({ field }) => t(`edit.${field}`)).join(" · ")}</p>
          <p>{t("protect.stillTells.next")}</p>
        </Notice>
      )}
      {!isOwn && <BehindCampaign campaign={campaign} />}
      <ProtectionForm
        {...{ isOwn, isProtected: campaign.isProtected }}
        publicName={answer?.publicName || (campaign.isProtected ? campaign.content.publicName : "")}
      />
      {campaign.isProtected && <ConsentForm consents={campaign.consents} isOwn={isOwn} />}
    </div>
  );
}
