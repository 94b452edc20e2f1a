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
import { CourierForm } from "#app/components/panel/courier-form.tsx";
import { DemoDisputes } from "#app/components/panel/demo-disputes.tsx";
import { DemoSignals } from "#app/components/panel/demo-signals.tsx";
import { PlannedPayments } from "#app/components/panel/planned-payments.tsx";
import { StripeEvents } from "#app/components/panel/stripe-events.tsx";
import { Section } from "#app/components/section.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { orderDemonstration } from "#app/use-cases/order-demonstration.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { readOrder } from "./demonstration-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.env.appEnv !== "demo") notFound();
  await requireSignedIn(context, request);
  return {
    title: translate(localeOfRequest(request), "demo.title"),
    now: context.clock.now().toISOString(),
    isDone: new URL(request.url).searchParams.has("hecho"),
    hasEmulator: context.demoPayments !== null,
    state: (await context.demoPayments?.read()) ?? null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (context.env.appEnv !== "demo") notFound();
  await requireSignedIn(context, request);
  const ordered = await orderDemonstration(context, readOrder(await readForm(request)));
  if (!ordered.ok) return data({ refusal: ordered.refusal.kind }, { status: 422 });
  return redirect("/panel/mandos?hecho=si");
}

export default function Demonstration() {
  const t = useTexts();
  const locale = useLocale();
  const { now, isDone, hasEmulator, state } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.refusal ?? (state ? null : hasEmulator ? "emulator_away" : "not_a_demonstration");
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("demo.title")}</h1>
      <p className="lead">{t("demo.lead")}</p>
      {problem ? (
        <Notice tone="warning" isAlert>
          <p>{t(`demo.${problem}`)}</p>
        </Notice>
      ) : (
        isDone && (
          <Notice tone="good">
            <p role="status">{t("demo.done")}</p>
          </Notice>
        )
      )}
      {state && <PlannedPayments {...state.plan} />}
      {state && <DemoDisputes disputes={state.disputes} now={now} />}
      {state && <DemoSignals signals={state.signals} />}
      <Section title={t("clock.title")}>
        <p>{t("clock.lead")}</p>
        <p>
          {t("clock.now")} <strong>{formatMoment(now, locale)}</strong>
        </p>
        <ClockSteps isAmongControls />
      </Section>
      {state?.courier && <CourierForm {...state.courier} />}
      {state && <StripeEvents events={state.events} />}
    </div>
  );
}
