import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Amount } from "#app/components/amount.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import { AccountPlace } from "#app/components/panel/account-place.tsx";
import { BatchActs, BatchFiles } from "#app/components/panel/batch-acts.tsx";
import { PayoutStanding } from "#app/components/panel/payout-standing.tsx";
import { RefusalNotice } from "#app/components/panel/refusal-notice.tsx";
import { Table } from "#app/components/table.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { batchInWords } from "#app/i18n/batch-in-words.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readPayoutBatch } from "#app/queries/panel/payout-batch.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { batchRefusal, countsOf } from "./batch-refusal.ts";
import { payInBatches } from "./pay-in-batches.server.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const batchId = idOfAddress(params.id);
  const batch = (await readPayoutBatch(context.db, { batchId, now: context.clock.now() })) ?? notFound();
  return {
    title: translate(localeOfRequest(request), "batch.number", { number: String(batch.number) }),
    batch,
    isOwn: batch.createdBy.id === personId,
    refusal: new URL(request.url).searchParams.get("motivo"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const form = await readForm(request);
  const reference = String(form.get("reference") ?? "").slice(0, 120);
  const answer = await payInBatches(context, actor, { form, id: idOfAddress(params.id), reference });
  if (!answer.ok) {
    const intent = String(form.get("intent"));
    return data({ ...batchRefusal(answer.refusal), intent, reference }, { status: 422 });
  }
  return redirect(`/panel/desembolsos${answer.value}`);
}

export default function PayoutBatch() {
  const t = useTexts();
  const locale = useLocale();
  const { title, batch, isOwn, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const facts = [
    [t("panel.state"), batchInWords({ state: batch.state, payouts: countsOf(batch.items) }, locale)],
    [t("panel.amount"), <Amount key="total" of={batch.total} />],
    [t("batch.createdBy"), `${batch.createdBy.name}, ${formatShortMoment(batch.createdAt, locale)}`],
    [t("batch.approvedBy"), batch.approvedBy],
    [t("batch.sentBy"), batch.sentBy],
    [t("operation.reference"), batch.reference],
    [t("batch.file"), batch.isTyped && t("batch.typed.done")],
  ] as const;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/desembolsos">{t("batch.title")}</Link>
      </p>
      <h1>{title}</h1>
      {page.refusal && <RefusalNotice kind={page.refusal} isFocused />}
      <FactList facts={facts.filter(([, value]) => value).map(([name, value]) => ({ name, value }))} />
      {batch.proofHash && (
        <p>
          <a href={`/panel/comprobantes/${batch.proofHash}`}>{t("batch.proof")}</a>
        </p>
      )}
      <Table
        isRecords
        caption={title}
        columns={[
          { name: t("batch.who"), isName: true },
          { name: t("batch.where"), isName: true },
          { name: t("panel.amount"), isNumber: true },
          { name: t("panel.state") },
        ]}
        rows={batch.items.map(({ id, title: campaign, publicName, amount, isChanged, ...item }) => [
          `${publicName} · ${campaign}`,
          <AccountPlace key={id} {...item} />,
          <Amount key={`${id}-amount`} of={amount} />,
          item.state ? (
            <PayoutStanding key={`${id}-state`} state={item.state as "sent"} bankDay={item.bankDay} />
          ) : isChanged && batch.state !== "withdrawn" ? (
            t("batch.changed")
          ) : (
            "—"
          ),
        ])}
      />
      <BatchFiles id={batch.id} files={batch.state === "withdrawn" ? [] : batch.files} />
      <BatchActs
        id={batch.id}
        state={batch.state}
        isOwn={isOwn}
        isTaken={batch.files.some(({ takenBy }) => takenBy.length > 0)}
        answer={answer ?? null}
      />
    </div>
  );
}
