import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { EvidenceSteps } from "#app/components/evidence/evidence-steps.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ReportForm } from "#app/components/report/report-form.tsx";
import { ReportShown } from "#app/components/report/report-shown.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { readFinalReport } from "#app/queries/panel/final-report.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";
import { saveReport } from "./save-report.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.report.campaign.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const report = (await readFinalReport(context.db, idOfAddress(params.id))) ?? notFound();
  if (report.campaign.entrepreneurId !== personId) notFound();
  return { report, done: new URL(request.url).searchParams.get("guardado") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const report = await readFinalReport(context.db, campaignId);
  if (report?.campaign.entrepreneurId !== personId) notFound();
  const answer = await saveReport(context, actor, {
    ...{ report: report!, form, locale: localeOfRequest(request) },
  });
  if (answer) return data(answer, { status: answer.refusal ? 409 : 422 });
  const said = form.get("intent") === "submit" ? "enviado" : "borrador";
  return redirect(`/panel/campanas/${campaignId}/informe?guardado=${said}`);
}

export default function OwnReport() {
  const t = useTexts();
  const locale = useLocale();
  const { report, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { campaign, state, sentAt, steps } = report;
  const isEditable = campaign.isReporting && state !== "sent" && state !== "accepted";
  const question = state === "asked" ? steps.find(({ kind }) => kind === "asked") : undefined;
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/campanas/${campaign.id}`}>{campaign.title}</Link>
      </p>
      <h1>{t("report.title")}</h1>
      {done && !answer && (
        <Notice tone="good">
          <p role="status">{t(done === "enviado" ? "report.submitted" : "report.saved")}</p>
        </Notice>
      )}
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(answer.refusal ? `report.refusal.${answer.refusal}` : "report.notReady")}</p>
        </Notice>
      )}
      {state === null && !campaign.isReporting && <p>{t("report.notDue")}</p>}
      {isEditable && <p>{t("report.lead")}</p>}
      {state === "sent" && <p>{t("report.isSent", { at: formatMoment(sentAt!, locale) })}</p>}
      {state === "accepted" && (
        <p>
          {t("report.isAccepted")}{" "}
          <Link to={`/campanas/${campaign.slug}/informe`}>{t("report.seePublic")}</Link>
        </p>
      )}
      {question && (
        <Notice tone="warning" title={t("report.isAsked")}>
          <p className="story">{question.comment}</p>
        </Notice>
      )}
      {isEditable && (
        <ReportForm
          currency={campaign.currency}
          values={report.report}
          typed={answer?.typed ?? {}}
          errors={answer?.errors ?? {}}
        />
      )}
      {(state === "sent" || state === "accepted") && (
        <ReportShown report={report.report} folder="/panel/comprobantes" />
      )}
      <EvidenceSteps steps={steps} />
    </div>
  );
}
