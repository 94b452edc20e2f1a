import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { LongField, TextField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readMemberList } from "#app/queries/panel/member-list.server.ts";
import { resetSecondFactor } from "#app/use-cases/people/reset-second-factor.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  return {
    title: translate(localeOfRequest(request), "people.title"),
    members: await readMemberList(context.db.sql),
    isReset: new URL(request.url).searchParams.has("quitado"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const typed = {
    email: String(form.get("email") ?? ""),
    reason: String(form.get("reason") ?? "").slice(0, 500),
  };
  const reset = await resetSecondFactor(context, actor, typed);
  if (!reset.ok) return data({ refusal: reset.refusal.kind, typed }, { status: 422 });
  return redirect("/panel/personas?quitado=1");
}

/** Who holds which role; and the help for somebody who lost their phone. */
export default function People() {
  const t = useTexts();
  const { title, members, isReset } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  const isOfEmail = refusal === "nobody" || refusal === "second_person_needed";
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{title}</h1>
      {isReset && !answer && (
        <Notice tone="good">
          <p role="status">{t("people.reset.done")}</p>
        </Notice>
      )}
      <Table
        isRecords
        caption={title}
        columns={[
          { name: t("people.name"), isName: true },
          { name: t("people.email"), isName: true },
          { name: t("people.organisation"), isName: true },
          { name: t("people.role") },
          { name: t("safety.factor") },
        ]}
        rows={members.map(({ name, email, organisation, role, hasSecondFactor }) => [
          name,
          email,
          organisation,
          t(`panel.role.${role}`),
          t(hasSecondFactor ? "people.factor.on" : "people.factor.off"),
        ])}
      />
      <p className="small">{t("people.adding")}</p>
      <Section title={t("people.reset")}>
        <p>{t("people.reset.lead")}</p>
        <Form method="post" className="sheet stack">
          <TextField
            name="email"
            type="email"
            label={t("signIn.email")}
            error={isOfEmail && t(`people.refusal.${refusal}`)}
            defaultValue={answer?.typed.email}
            required
          />
          <LongField
            name="reason"
            label={t("people.reset.reason")}
            hint={t("people.reset.reason.hint")}
            error={refusal === "reason_missing" && t("people.refusal.reason_missing")}
            defaultValue={answer?.typed.reason}
            maxLength={500}
            required
          />
          {refusal === "not_allowed" && <p className="error">{t("people.refusal.not_allowed")}</p>}
          <Button>{t("people.reset.act")}</Button>
        </Form>
      </Section>
    </div>
  );
}
