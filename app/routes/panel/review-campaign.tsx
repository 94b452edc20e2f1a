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
import { BehindCampaign } from "#app/components/panel/behind-campaign.tsx";
import { CampaignDifferences } from "#app/components/panel/campaign-differences.tsx";
import { CampaignPreview } from "#app/components/panel/campaign-preview.tsx";
import { ReviewForm } from "#app/components/panel/review-form.tsx";
import { ReviewHistory } from "#app/components/panel/review-history.tsx";
import { isMatcherOf, isOperator } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readVersions } from "#app/queries/panel/campaign-versions.server.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { toStoryBlocks } from "#app/queries/story-blocks.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { readFieldComments } from "./read-field-comments.ts";
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
  const { id: campaignId, currency, content } = campaign!;
  return {
    campaign: campaign!,
    story: toStoryBlocks(content.story, content.storyPictures),
    sides,
    versions: await readVersions(context.db, { campaignId, currency }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const side = form.get("side") === "matcher" ? ("matcher" as const) : ("operator" as const);
  const decision = (["approved", "changes_asked", "rejected"] as const).find(
    (one) => one === form.get("decision"),
  );
  const comment = String(form.get("comment") ?? "").slice(0, 2000);
  const fieldComments = readFieldComments(form);
  const typed = { comment, fieldComments, side };
  if (!decision) return data({ refusal: "comment_missing" as const, ...typed }, { status: 422 });
  const reviewed = await reviewCampaign(context, actor, {
    ...{ campaignId, decision, ...typed },
    submittedAt: new Date(String(form.get("submittedAt"))),
  });
  if (!reviewed.ok) return answerRefusal({ refusal: reviewed.refusal.kind, ...typed });
  return redirect(`/panel/campanas/${campaignId}/revision`);
}

export default function ReviewCampaign() {
  const t = useTexts();
  const { campaign, story, sides, versions } = useLoaderData<typeof loader>();
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
          <ReviewForm
            key={side}
            side={side}
            submittedAt={campaign.submittedAt ?? ""}
            typed={answer?.side === side ? answer : null}
            isFirst={index === 0}
          />
        ))}
      <BehindCampaign campaign={campaign} mayProtect={sides.includes("operator")} />
      <CampaignDifferences versions={versions} />
      <CampaignPreview campaign={campaign} story={story} />
    </div>
  );
}
