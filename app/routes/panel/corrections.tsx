import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { ParkedLosses } from "#app/components/panel/parked-losses.tsx";
import { RefusalNotice } from "#app/components/panel/refusal-notice.tsx";
import { Reversals } from "#app/components/panel/reversals.tsx";
import { WriteOffForms } from "#app/components/panel/write-off-forms.tsx";
import { WriteOffList } from "#app/components/panel/write-off-list.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readParkedLosses } from "#app/queries/panel/parked-losses.server.ts";
import { readProposedReversals } from "#app/queries/panel/reversals.server.ts";
import { readOwedParts, readProposedWriteOffs } from "#app/queries/panel/write-offs.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { correct } from "./correct.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const { sql } = context.db;
  return {
    title: translate(localeOfRequest(request), "corrections.title"),
    personId,
    writeOffs: await readProposedWriteOffs(sql, { ofMatchIn: null }),
    parts: await readOwedParts(sql),
    parked: await readParkedLosses(sql),
    reversals: await readProposedReversals(sql),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const form = await readForm(request);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const refusal = await correct(context, actor, { typed, locale: localeOfRequest(request) });
  if (refusal) return data({ refusal, typed }, { status: 422 });
  return redirect("/panel/correcciones");
}

export default function Corrections() {
  const t = useTexts();
  const { personId, writeOffs, parts, parked, reversals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typedIn = (intent: string) => (answer?.typed.intent === intent ? answer.typed : null);
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("corrections.title")}</h1>
      <p className="lead">{t("corrections.lead")}</p>
      {answer && <RefusalNotice kind={answer.refusal} />}
      <WriteOffList writeOffs={writeOffs} personId={personId} mayDecide="of donations" />
      <WriteOffForms parts={parts} typed={typedIn("propose-write-off")} />
      <ParkedLosses {...parked} personId={personId} typed={typedIn("propose-parked-loss")} />
      <Reversals reversals={reversals} personId={personId} typed={typedIn("propose-reversal")} />
    </div>
  );
}
