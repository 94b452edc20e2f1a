import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { BatchList } from "#app/components/panel/batch-list.tsx";
import { PayoutGroups } from "#app/components/panel/payout-groups.tsx";
import { ChangedAccounts, Pickups } from "#app/components/panel/payout-queues.tsx";
import { RefusalNotice } from "#app/components/panel/refusal-notice.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readPayoutDesk } from "#app/queries/panel/payout-desk.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { batchRefusal } from "./batch-refusal.ts";
import { payInBatches } from "./pay-in-batches.server.ts";
import { idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  return {
    title: translate(localeOfRequest(request), "batch.title"),
    ...(await readPayoutDesk(context.db, { now: context.clock.now() })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const form = await readForm(request);
  const id = idOfForm(form.get("id"));
  const reference = String(form.get("reference") ?? "").slice(0, 120);
  const answer = await payInBatches(context, actor, { form, id, reference });
  if (!answer.ok) {
    const refused = { group: String(form.get("group")), chosen: form.getAll("release").map(String) };
    return data({ ...batchRefusal(answer.refusal), id, reference, refused }, { status: 422 });
  }
  return redirect(`/panel/desembolsos${answer.value}`);
}

export default function PayoutDesk() {
  const t = useTexts();
  const { groups, blocked, batches, changes, pickups } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const isCreating = groups.some(({ currency, rail }) => answer?.refused.group === `${currency}-${rail}`);
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("batch.title")}</h1>
      <p className="lead">{t("batch.lead")}</p>
      {answer && !isCreating && <RefusalNotice kind={answer.refusal} isFocused />}
      <ChangedAccounts changes={changes} answer={answer} />
      <PayoutGroups
        groups={groups}
        blocked={blocked}
        refused={answer && { ...answer.refused, refusal: answer.refusal }}
      />
      <BatchList batches={batches} />
      <Pickups pickups={pickups} answer={answer} />
    </div>
  );
}
