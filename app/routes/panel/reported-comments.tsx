import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { ModerateList } from "#app/components/comment/moderate-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readReportedComments } from "#app/queries/panel/moderated-comments.server.ts";
import { judgeComment } from "#app/use-cases/comment/judge-comment.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

/** What readers reported, for operators. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const title = translate(localeOfRequest(request), "comment.reported");
  return { title, comments: await readReportedComments(context.db.sql) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const commentId = idOfForm(form.get("comment"));
  const reason = form.get("intent") === "remove" ? String(form.get("reason") ?? "") : null;
  const judged = await judgeComment(context, actor, { commentId, reason });
  if (judged.ok) return redirect("/panel/comentarios");
  return answerRefusal({ refusal: judged.refusal.kind });
}

export default function ReportedComments() {
  const t = useTexts();
  const { title, comments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{title}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`comment.refusal.${answer.refusal}`)}</p>
        </Notice>
      )}
      {comments.length === 0 && <p>{t("comment.reported.none")}</p>}
      <ModerateList comments={comments} as="operator" />
    </div>
  );
}
