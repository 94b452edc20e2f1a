import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { LongField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { BehindCampaign } from "#app/components/panel/behind-campaign.tsx";
import { CampaignPreview } from "#app/components/panel/campaign-preview.tsx";
import { ReviewHistory } from "#app/components/panel/review-history.tsx";
import { isMatcherOf, isOperator } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.content.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, idOfAddress(params.id));
  if (!campaign || campaign.state === "draft") notFound();
  const sides = [
    ...(isOperator(actor) ? (["operator"] as const) : []),
    ...(campaign!.matcherId && isMatcherOf(actor, campaign!.matcherId) ? (["matcher"] as const) : []),
  ];
  if (sides.length === 0) notFound();
  return { campaign: campaign!, sides };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const side = form.get("side") === "matcher" ? "matcher" : "operator";
  const decision = (["approved", "changes_asked", "rejected"] as const).find(
    (one) => one === form.get("decision"),
  );
  const comment = String(form.get("comment") ?? "").slice(0, 2000);
  if (!decision) return data({ refusal: "comment_missing" as const, comment, side }, { status: 422 });
  const reviewed = await reviewCampaign(context, actor, {
    ...{ campaignId, side, decision, comment },
    submittedAt: new Date(String(form.get("submittedAt"))),
  });
  if (!reviewed.ok) return data({ refusal: reviewed.refusal.kind, comment, side }, { status: 422 });
  return redirect(`/panel/campanas/${campaignId}/revision`);
}

export default function ReviewCampaign() {
  const t = useTexts();
  const { campaign, sides } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const waiting = sides.filter(
    (side) => !campaign.reviews.some((review) => review.side === side && review.isOfThisSubmission),
  );
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("review.title", { title: campaign.content.title })}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`review.refusal.${answer.refusal}`)}</p>
        </Notice>
      )}
      {campaign.reviews.length > 0 && <ReviewHistory reviews={campaign.reviews} />}
      {campaign.state !== "in_review" && (
        <p>
          <CampaignStateTag state={campaign.state} /> {t("review.notWaiting")}
        </p>
      )}
      {campaign.state === "in_review" && waiting.length === 0 && <p>{t("review.otherSide")}</p>}
      {campaign.state === "in_review" &&
        waiting.map((side, index) => (
          <Form method="post" className="sheet stack" key={side}>
            <h2>{t(`review.as.${side}`)}</h2>
            <input type="hidden" name="side" value={side} />
            <input type="hidden" name="submittedAt" value={campaign.submittedAt ?? ""} />
            <LongField
              name="comment"
              id={`comment-${side}`}
              label={t("review.comment")}
              hint={t("review.comment.hint")}
              defaultValue={answer?.side === side ? answer.comment : ""}
              maxLength={2000}
            />
            <p className="actions">
              <Button name="decision" value="approved" look={index === 0 ? "main" : "quiet"}>
                {t("review.approve")}
              </Button>
              <Button name="decision" value="changes_asked">
                {t("review.askChanges")}
              </Button>
              <Button name="decision" value="rejected">
                {t("review.reject")}
              </Button>
            </p>
          </Form>
        ))}
      <BehindCampaign campaign={campaign} mayProtect={sides.includes("operator")} />
      <CampaignPreview campaign={campaign} />
    </div>
  );
}
