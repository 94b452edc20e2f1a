import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { DecideEvidence } from "#app/components/evidence/decide-evidence.tsx";
import { EvidenceSteps } from "#app/components/evidence/evidence-steps.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ReportShown } from "#app/components/report/report-shown.tsx";
import { mayAudit, reviewSideOf } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readFinalReport } from "#app/queries/panel/final-report.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.report.campaign.title ?? "", isPrivate: true });

/** The report as it was sent, for who may read it: whoever may audit the money that was spent. */
async function readFor({ actor }: SignedIn, { context, params }: LoaderFunctionArgs) {
  const report = (await readFinalReport(context.db, idOfAddress(params.id))) ?? notFound();
  const { matcherId } = report.campaign;
  const wasSent = report.steps.length > 0;
  if (!wasSent || !mayAudit(actor, matcherId)) notFound();
  return report;
}

export async function loader(args: LoaderFunctionArgs) {
  const person = await requireSignedIn(args.context, args.request);
  const report = await readFor(person, args);
  const { matcherId } = report.campaign;
  const isReviewer = reviewSideOf(person.actor, matcherId) !== null;
  return { report, isReviewer };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requireSignedIn(args.context, args.request);
  const { campaign } = await readFor(person, args);
  const form = await readForm(args.request);
  const comment = String(form.get("comment") ?? "");
  const sentAt = new Date(String(form.get("sentAt")));
  const isAccepted = form.get("decision") === "accept";
  const decision = { campaignId: campaign.id, isAccepted, comment, sentAt };
  const decided = await decideReport(args.context, person.actor, decision);
  if (!decided.ok) return answerRefusal({ refusal: decided.refusal.kind, comment });
  return redirect(`/panel/campanas/${campaign.id}/informe/revision`);
}

export default function ReviewReport() {
  const t = useTexts();
  const { report, isReviewer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { campaign, state, sentAt, steps } = report;
  const isShown = state === "sent" || state === "accepted";
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link> ·{" "}
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
      </p>
      <h1>{t("report.review", { title: campaign.title })}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`spent.refusal.${answer.refusal}`)}</p>
        </Notice>
      )}
      {!isReviewer && <p>{t("spent.review.readOnly")}</p>}
      {isReviewer && state === "sent" && <p>{t("report.review.what")}</p>}
      {!isShown && <p>{t("report.review.notSent")}</p>}
      {isShown && <ReportShown report={report.report} folder="/panel/comprobantes" />}
      {isReviewer && state === "sent" && (
        <DecideEvidence sentAt={sentAt!} comment={answer?.comment ?? ""} ask={t("report.review.ask")} />
      )}
      <EvidenceSteps steps={steps} />
    </div>
  );
}
