import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { ClockSteps } from "#app/components/panel/clock-steps.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { advanceDemoClock } from "#app/use-cases/advance-demo-clock.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

const steps = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 };

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.env.appEnv !== "demo") notFound();
  await requireSignedIn(context, request);
  return {
    title: translate(localeOfRequest(request), "clock.title"),
    now: context.clock.now().toISOString(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (context.env.appEnv !== "demo") notFound();
  await requireSignedIn(context, request);
  const form = await readForm(request);
  const step = String(form.get("step"));
  const byMs = step in steps ? steps[step as keyof typeof steps] : Number.NaN;
  const advanced = await advanceDemoClock(context, { byMs });
  if (!advanced.ok) return data({ refusal: advanced.refusal.kind }, { status: 422 });
  await context.refreshClock();
  return redirect(form.get("back") === "controls" ? "/panel/mandos?hecho=si" : "/panel/reloj");
}

export default function Clock() {
  const t = useTexts();
  const locale = useLocale();
  const { now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("clock.title")}</h1>
      <p className="lead">{t("clock.lead")}</p>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`clock.${answer.refusal}`)}</p>
        </Notice>
      )}
      <p>
        {t("clock.now")} <strong>{formatMoment(now, locale)}</strong>
      </p>
      <ClockSteps />
      <p>
        <Link to="/panel/mandos">{t("demo.title")}</Link>
      </p>
    </div>
  );
}
