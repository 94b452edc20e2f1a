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
import { CashQueues } from "#app/components/panel/cash-queues.tsx";
import { GiftQueue } from "#app/components/panel/gift-queue.tsx";
import { HandGiftForm } from "#app/components/panel/hand-gift-form.tsx";
import { PosterForm } from "#app/components/panel/poster-form.tsx";
import { Section } from "#app/components/section.tsx";
import { type Actor, isFacilitator, isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey, translate } from "#app/i18n/translate.ts";
import { readHandGifts } from "#app/queries/panel/hand-gifts.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { handleGift } from "./handle-gift.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

const mayEnter = (actor: Actor) => isOperator(actor) || isFacilitator(actor);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  if (!mayEnter(actor)) notFound();
  return {
    title: translate(localeOfRequest(request), "handGifts.title"),
    isOperator: isOperator(actor),
    personId,
    ...(await readHandGifts(context.db, { now: context.clock.now() })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!mayEnter(actor)) notFound();
  const form = await readForm(request);
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const refused = await handleGift(context, actor, { form, typed, locale: localeOfRequest(request) });
  if (refused) return data({ ...refused, typed }, { status: 422 });
  return redirect("/panel/aportes-en-mano");
}

export default function HandGifts() {
  const t = useTexts();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusalKey = `refusal.${answer?.kind}`;
  const typed = answer?.typed.intent === "record-gift" ? answer.typed : null;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("handGifts.title")}</h1>
      <p className="lead">{t("handGifts.lead")}</p>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{answer.says ?? t(isTextKey(refusalKey) ? refusalKey : "refusal.not_allowed")}</p>
        </Notice>
      )}
      <HandGiftForm campaigns={page.campaigns} typed={typed} />
      <GiftQueue
        recorded={page.recorded}
        rejected={page.rejected}
        personId={page.personId}
        typed={answer?.typed ?? null}
      />
      {page.campaigns.length > 0 && (
        <Section title={t("fair.poster")}>
          <PosterForm campaigns={page.campaigns} />
        </Section>
      )}
      {page.isOperator && <CashQueues {...page} typed={answer?.typed ?? null} />}
    </div>
  );
}
