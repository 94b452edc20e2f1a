import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { LongField } from "#app/components/field.tsx";
import { CancelForm } from "#app/components/panel/cancel-form.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { pauseCampaign } from "#app/use-cases/campaign/pause-campaign.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, idOfAddress(params.id));
  if (!campaign || !isOperator(actor)) notFound();
  const { content, slug, state, cancellingAskedWhy } = campaign!;
  return { title: content.title, slug, state, cancellingAskedWhy };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const reason = String(form.get("reason") ?? "").slice(0, 500);
  const intent = String(form.get("intent"));
  if (intent === "cancel") {
    const cancelled = await cancelCampaign(context, actor, { campaignId, reason });
    if (!cancelled.ok) return answerRefusal({ intent, refusal: cancelled.refusal.kind, reason });
    return redirect(`/panel/campanas/${campaignId}/pausa`);
  }
  const paused = await pauseCampaign(context, actor, {
    campaignId,
    isPaused: intent === "pause",
    reason,
  });
  if (!paused.ok) return answerRefusal({ intent, refusal: paused.refusal.kind, reason });
  return redirect(`/panel/campanas/${campaignId}/pausa`);
}

/** The operator stops new donations to a live campaign, with a public reason, lets them go on, or ends it for good. */
export default function PauseCampaign() {
  const t = useTexts();
  const { title, slug, state, cancellingAskedWhy } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const answer = sent?.intent === "cancel" ? undefined : sent;
  return (
    <div className="narrow page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("pause.title", { title })}</h1>
      <p>
        <CampaignStateTag state={state} /> <Link to={`/campanas/${slug}`}>{t("panel.seePublic")}</Link>
      </p>
      <Form method="post" className="stack">
        {state === "live" && (
          <>
            <LongField
              name="reason"
              label={t("pause.reason")}
              hint={t("pause.reason.hint")}
              error={answer && t(`pause.refusal.${answer.refusal as "not_live"}`)}
              defaultValue={answer?.reason}
              maxLength={500}
              required
            />
            <Button name="intent" value="pause" look="main">
              {t("pause.pause")}
            </Button>
          </>
        )}
        {state === "paused" && (
          <Button name="intent" value="resume" look="main">
            {t("pause.resume")}
          </Button>
        )}
      </Form>
      <CancelForm
        state={state}
        askedWhy={cancellingAskedWhy}
        answer={sent?.intent === "cancel" ? { refusal: sent.refusal, reason: sent.reason } : null}
      />
    </div>
  );
}
