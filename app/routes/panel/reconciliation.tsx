import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { StripeDifferences } from "#app/components/panel/stripe-differences.tsx";
import { StripeSides } from "#app/components/panel/stripe-sides.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readReconciliation } from "#app/queries/panel/reconciliation.server.ts";
import { explainBalanceLine } from "#app/use-cases/payment/explain-balance-line.server.ts";
import { reconcileBalance } from "#app/use-cases/payment/reconcile-balance.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

function mayRead({ actor, roles }: SignedIn): boolean {
  return isOperator(actor) || roles.some(({ role }) => role === "auditor" || role === "matcher");
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(context, request);
  if (!mayRead(person)) notFound();
  return {
    title: translate(localeOfRequest(request), "reconciliation.title"),
    isOperator: isOperator(person.actor),
    last: await readReconciliation(context.db),
  };
}

/** An operator has Stripe and the book compared now, or says what a parked line is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(context, request);
  if (!isOperator(person.actor)) notFound();
  const form = await request.formData();
  if (form.get("intent") === "explain") {
    const [lineId, reason] = [String(form.get("id")), String(form.get("reference") ?? "")];
    const answer = await explainBalanceLine(context, person.actor, { lineId, reason });
    return answer.ok
      ? redirect("/panel/conciliacion")
      : data({ problem: answer.refusal.kind, id: lineId }, { status: 400 });
  }
  const answer = await reconcileBalance(context, person.actor);
  return answer.ok
    ? redirect("/panel/conciliacion")
    : data({ problem: "unreachable", id: null }, { status: 502 });
}

export default function Reconciliation() {
  const t = useTexts();
  const locale = useLocale();
  const { isOperator: mayRun, last } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const agrees = last?.differenceCount === 0;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("reconciliation.title")}</h1>
      <p>{t("reconciliation.lead")}</p>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>
            {t(
              answer.problem === "unreachable" ? "reconciliation.unreachable" : "reconciliation.notExplained",
            )}
          </p>
        </Notice>
      )}
      <Notice tone={agrees ? "good" : "warning"}>
        <p role="status">
          {last === null
            ? t("reconciliation.never")
            : agrees
              ? t("reconciliation.agrees")
              : t("reconciliation.differs", { count: last.differenceCount })}
        </p>
        {last && (
          <p>
            {t("reconciliation.ranAt", { moment: formatMoment(last.ranAt, locale), count: last.linesRead })}
            {last.linesHealed > 0 && ` ${t("reconciliation.healed", { count: last.linesHealed })}`}
          </p>
        )}
      </Notice>
      {mayRun && (
        <Form method="post" className="acts">
          <Button>{t("reconciliation.now")}</Button>
        </Form>
      )}
      {mayRun && (
        <p>
          <Link to="/panel/banco">{t("bank.title")}</Link>
        </p>
      )}
      {last && <StripeDifferences {...last} mayRun={mayRun} />}
      {last?.sides.map((side) => (
        <StripeSides key={side.currency} {...side} />
      ))}
    </div>
  );
}
