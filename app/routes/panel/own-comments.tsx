import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { ModerateList } from "#app/components/comment/moderate-list.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readCommentsOf } from "#app/queries/panel/moderated-comments.server.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { answerQuestion } from "#app/use-cases/comment/answer-question.server.ts";
import { moderateComment } from "#app/use-cases/comment/moderate-comment.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress, idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const campaign = (await readOwnCampaign(context.db, idOfAddress(params.id))) ?? notFound();
  if (campaign.entrepreneurId !== personId) notFound();
  const { id, content, isProtected } = campaign;
  const comments = await readCommentsOf(context.db.sql, id);
  return { campaign: { id, title: content.title, isProtected }, comments };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const commentId = idOfForm(form.get("comment"));
  const text = String(form.get("answer") ?? "");
  const intent = form.get("intent");
  const done =
    intent === "answer"
      ? await answerQuestion(context, actor, { commentId, text })
      : await moderateComment(context, actor, { commentId, isShown: intent === "show" });
  if (done.ok) return redirect(`/panel/campanas/${idOfAddress(params.id)}/preguntas`);
  return answerRefusal({ refusal: done.refusal.kind });
}

export default function OwnComments() {
  const t = useTexts();
  const { campaign, comments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/campanas/${campaign.id}`}>{campaign.title}</Link>
      </p>
      <h1>{t("comment.title")}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`comment.refusal.${answer.refusal}`)}</p>
        </Notice>
      )}
      {campaign.isProtected && <p>{t("comment.protected")}</p>}
      {comments.length === 0 && (
        <EmptyState title={t("comment.none")}>
          <p>{t("comment.ownNone")}</p>
        </EmptyState>
      )}
      <ModerateList comments={comments} as="entrepreneur" />
    </div>
  );
}
