import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { CapitalPayments } from "#app/components/panel/capital-payments.tsx";
import { DonationSearch } from "#app/components/panel/donation-search.tsx";
import { PageAnswer } from "#app/components/panel/item-refusal.tsx";
import { LoopTable } from "#app/components/panel/loop-table.tsx";
import { OperationMenu } from "#app/components/panel/operation-menu.tsx";
import { OperationQueues } from "#app/components/panel/operation-queues.tsx";
import { Repayments } from "#app/components/panel/repayments.tsx";
import { RunningCampaigns } from "#app/components/panel/running-campaigns.tsx";
import { UrgentMoney } from "#app/components/panel/urgent-money.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readMoneyDesk } from "#app/queries/panel/money-desk.server.ts";
import { readReviewQueue } from "#app/queries/panel/review-queue.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { whyRefused } from "./batch-refusal.ts";
import { hasItsForm } from "./has-its-form.ts";
import { operate } from "./operate.server.ts";
import { idOfForm } from "./read-id.ts";
import { readQueues } from "./read-queues.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

function mayEnter({ actor, roles }: SignedIn): boolean {
  return isOperator(actor) || roles.some(({ role }) => role === "facilitator");
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(context, request);
  if (!mayEnter(person)) notFound();
  return {
    title: translate(localeOfRequest(request), "panel.operation"),
    isOperator: isOperator(person.actor),
    reviews: await readReviewQueue(context.db, { side: "operator", callId: null }),
    queues: await readQueues(context, person.actor),
    desk: isOperator(person.actor)
      ? await readMoneyDesk(context.db, { now: context.clock.now(), formId: context.ids.id() })
      : null,
    isDone: new URL(request.url).searchParams.has("hecho"),
    personId: person.actor.personId,
    now: context.clock.now().toISOString(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(context, request);
  if (!mayEnter(person)) notFound();
  const form = await readForm(request);
  const id = idOfForm(form.get("id"));
  const reference = String(form.get("reference") ?? "").slice(0, 120);
  const amount = String(form.get("amount") ?? "").slice(0, 40);
  const locale = localeOfRequest(request);
  const refused = whyRefused(await operate(context, person.actor, { form, id, reference, amount, locale }));
  const asked = { id, reference, amount, intent: form.get("intent"), currency: form.get("currency") };
  if (refused) return answerRefusal({ ...refused, ...asked });
  return redirect("/panel/operacion?hecho=si");
}

export default function OperationPage() {
  const t = useTexts();
  const {
    isOperator: isOperating,
    reviews,
    queues,
    desk,
    isDone,
    personId,
    now,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const isTold = answer !== null && hasItsForm(answer, { isOperator: isOperating, queues, desk });
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("panel.operation")}</h1>
      <PageAnswer answer={answer} hasItsForm={isTold} isDone={isDone} />
      <OperationMenu isOperator={isOperating} {...{ reviews, queues, desk }} />
      {desk && <DonationSearch />}
      {!queues.isBookWhole && (
        <Notice tone="warning" isAlert>
          <p>
            {t("operation.bookBroken")} <Link to="/panel/libro">{t("checks.title")}</Link>
          </p>
        </Notice>
      )}
      {desk && <UrgentMoney {...{ desk, now, personId, answer }} />}
      <OperationQueues isOperator={isOperating} now={now} answer={answer} reviews={reviews} queues={queues} />
      {desk && (
        <>
          <Repayments {...desk} personId={personId} answer={answer} />
          <CapitalPayments capital={desk.capital} personId={personId} answer={answer} />
          <RunningCampaigns campaigns={desk.running} />
          <LoopTable loops={queues.loops} />
        </>
      )}
    </div>
  );
}
