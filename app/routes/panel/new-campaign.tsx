import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { SelectField, TextField } from "#app/components/field.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readOpenCalls } from "#app/queries/panel/open-calls.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn(context, request);
  return {
    title: translate(localeOfRequest(request), "panel.newCampaign"),
    calls: await readOpenCalls(context.db),
    chosen: new URL(request.url).searchParams.get("convocatoria") ?? "",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const title = String(form.get("title") ?? "").slice(0, 80);
  const drafted = await draftCampaign(context, actor, { title, callId: idOfForm(form.get("call")) });
  if (!drafted.ok) return answerRefusal({ refusal: drafted.refusal.kind, title });
  return redirect(`/panel/campanas/${drafted.value.campaignId}`);
}

export default function NewCampaign() {
  const t = useTexts();
  const { calls, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page">
      <h1>{t("panel.newCampaign")}</h1>
      <p className="lead">{t("panel.newCampaign.lead")}</p>
      {calls.length === 0 ? (
        <EmptyState title={t("panel.noOpenCalls")}>
          <p>{t("panel.noOpenCalls.why")}</p>
        </EmptyState>
      ) : (
        <Form method="post">
          <TextField
            name="title"
            label={t("edit.title")}
            hint={t("edit.title.hint")}
            error={answer?.refusal === "title_missing" && t("edit.missing")}
            defaultValue={answer?.title}
            maxLength={80}
            required
          />
          <SelectField
            name="call"
            label={t("panel.call")}
            hint={t("panel.call.hint")}
            error={answer?.refusal === "unknown_call" && t("panel.call.over")}
            choices={calls.map(({ id, title, matcher }) => ({ value: id, label: `${title} · ${matcher}` }))}
            defaultValue={chosen}
          />
          <Button look="main">{t("panel.begin")}</Button>
        </Form>
      )}
    </div>
  );
}
