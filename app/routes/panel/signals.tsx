import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { DecidedTogether, DecideTogether } from "#app/components/panel/decide-together.tsx";
import { TriedCards } from "#app/components/panel/desk-notices.tsx";
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
import { readRunningCampaigns } from "#app/queries/panel/running-campaigns.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { decideHeldGifts } from "#app/use-cases/donation/decide-held-gifts.server.ts";
import { decideSignal } from "#app/use-cases/payment/decide-signal.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const { searchParams } = new URL(request.url);
  return {
    isAllMarked: searchParams.get("marcados") === "todos",
    decidedCount: Number(searchParams.get("decididos")) || 0,
    title: translate(localeOfRequest(request), "signals.title"),
    running: await readRunningCampaigns(context.db, { now: context.clock.now() }),
    signals: await readFraudSignals(context.db),
    held: await readHeldGifts(context.db.sql),
  };
}

/** An operator keeps a payment that seemed fraud, or decides about the match of a gift that waits, or of several. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const form = await readForm(request);
  const id = idOfForm(form.get("id"));
  const reference = String(form.get("reference") ?? "").slice(0, 120);
  const decision = holdDecisions.find((one) => one === form.get("intent"));
  if (decision && form.get("together") !== null) {
    const donationIds = form.getAll("gift").map(idOfForm);
    const all = await decideHeldGifts(context, actor, { donationIds, decision, reason: reference });
    const asked = { id: "", reference, marked: donationIds };
    if (!all.ok) return answerRefusal({ ...asked, refusal: all.refusal.kind, decided: null });
    const { decided, refused } = all.value;
    if (refused.length === 0) return redirect(`/panel/senales?decididos=${decided.length}`);
    return data({ ...asked, refusal: "", decided: { count: decided.length, refused } }, { status: 422 });
  }
  const answer = decision
    ? await decideHeldGift(context, actor, { donationId: id, decision, reason: reference })
    : await decideSignal(context, actor, { signalId: id, reason: reference });
  if (answer.ok) return redirect("/panel/senales");
  return answerRefusal({ refusal: answer.refusal.kind, id, reference, marked: [], decided: null });
}

export default function Signals() {
  const t = useTexts();
  const { running, signals, held, isAllMarked, decidedCount } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const decided = answer ? answer.decided : decidedCount > 0 ? { count: decidedCount, refused: [] } : null;
  const isOfAll = answer?.id === "" && !answer.decided;
  const isListed = [...held, ...signals].some(({ id }) => id === answer?.id) || (isOfAll && held.length > 1);
  const marked = answer?.marked ?? (isAllMarked ? held.map(({ id }) => id) : []);
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("signals.title")}</h1>
      {answer && !answer.decided && !isListed && <RefusalNotice kind={answer.refusal} isFocused />}
      {decided && <DecidedTogether {...decided} />}
      <TriedCards campaigns={running} />
      <Section title={t("held.title", { count: held.length })}>
        <p>{t("held.lead")}</p>
        <HeldGiftList gifts={held} typed={answer} marked={marked} />
        {held.length > 1 && <DecideTogether typed={isOfAll ? answer : null} />}
      </Section>
      <Section title={t("signals.told.title", { count: signals.length })}>
        <p>{t("signals.lead")}</p>
        <SignalList signals={signals} typed={answer} />
      </Section>
    </div>
  );
}
