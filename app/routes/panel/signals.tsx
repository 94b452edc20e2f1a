import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { HeldGiftList } from "#app/components/panel/held-gift-list.tsx";
import { RefusalNotice } from "#app/components/panel/refusal-notice.tsx";
import { SignalList } from "#app/components/panel/signal-list.tsx";
import { Section } from "#app/components/section.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { holdDecisions } from "#app/domain/donation/related-party.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readFraudSignals } from "#app/queries/panel/fraud-signals.server.ts";
import { readHeldGifts } from "#app/queries/panel/held-gifts.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { decideSignal } from "#app/use-cases/payment/decide-signal.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  return {
    title: translate(localeOfRequest(request), "signals.title"),
    signals: await readFraudSignals(context.db),
    held: await readHeldGifts(context.db.sql),
  };
}

/** An operator keeps a payment that seemed fraud, or decides about the match of a gift that waits. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const form = await readForm(request);
  const id = idOfForm(form.get("id"));
  const reference = String(form.get("reference") ?? "").slice(0, 120);
  const decision = holdDecisions.find((one) => one === form.get("intent"));
  const answer = decision
    ? await decideHeldGift(context, actor, { donationId: id, decision, reason: reference })
    : await decideSignal(context, actor, { signalId: id, reason: reference });
  if (answer.ok) return redirect("/panel/senales");
  return data({ refusal: answer.refusal.kind, id, reference }, { status: 422 });
}

export default function Signals() {
  const t = useTexts();
  const { signals, held } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("signals.title")}</h1>
      {answer && <RefusalNotice kind={answer.refusal} />}
      <Section title={t("held.title", { count: held.length })}>
        <p>{t("held.lead")}</p>
        <HeldGiftList gifts={held} typed={answer ?? null} />
      </Section>
      <Section title={t("signals.told.title", { count: signals.length })}>
        <p>{t("signals.lead")}</p>
        <SignalList signals={signals} typed={answer ?? null} />
      </Section>
    </div>
  );
}
