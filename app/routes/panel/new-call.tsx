import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { LongField, SelectField, TextField } from "#app/components/field.tsx";
import { isCurrency } from "#app/domain/money/currency.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { roles } = await requireSignedIn(context, request);
  const matchers = roles.filter(({ role }) => role === "matcher");
  if (matchers.length === 0) notFound();
  return {
    title: translate(localeOfRequest(request), "panel.newCall"),
    matchers: matchers.map(({ organisationId, organisation }) => ({
      id: organisationId,
      name: organisation,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const text = (name: string, most: number) =>
    String(form.get(name) ?? "")
      .trim()
      .slice(0, most);
  const currency = text("currency", 3);
  const typed = { title: text("title", 80), summary: text("summary", 600), fundName: text("fundName", 80) };
  const missing = Object.entries(typed).flatMap(([name, value]) => (value === "" ? [name] : []));
  const chosen = { matcher: text("matcher", 40), currency };
  if (missing.length > 0 || !isCurrency(currency)) return data({ missing, typed, chosen }, { status: 422 });
  const drafted = await draftCall(context, actor, { matcherId: chosen.matcher, currency, ...typed });
  if (!drafted.ok) notFound();
  else return redirect(`/panel/convocatorias/${drafted.value.callId}`);
}

export default function NewCall() {
  const t = useTexts();
  const { matchers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = (name: string) => answer?.missing.includes(name) && t("edit.missing");
  return (
    <div className="narrow page">
      <h1>{t("panel.newCall")}</h1>
      <p className="lead">{t("manage.new.lead")}</p>
      <Form method="post" className="stack">
        <SelectField
          name="matcher"
          label={t("manage.matcher")}
          defaultValue={answer?.chosen.matcher}
          choices={matchers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="title"
          label={t("edit.title")}
          error={error("title")}
          defaultValue={answer?.typed.title}
          maxLength={80}
          required
        />
        <LongField
          name="summary"
          label={t("manage.summary")}
          hint={t("manage.summary.hint")}
          error={error("summary")}
          defaultValue={answer?.typed.summary}
          maxLength={600}
          required
        />
        <SelectField
          name="currency"
          label={t("manage.currency")}
          hint={t("manage.currency.hint")}
          defaultValue={answer?.chosen.currency}
          choices={[
            { value: "USD", label: "USD" },
            { value: "PEN", label: "PEN" },
          ]}
        />
        <TextField
          name="fundName"
          label={t("manage.fundName")}
          hint={t("manage.fundName.hint")}
          error={error("fundName")}
          defaultValue={answer?.typed.fundName}
          maxLength={80}
          required
        />
        <Button look="main">{t("panel.begin")}</Button>
      </Form>
    </div>
  );
}
