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
import { AskErasureForm } from "#app/components/rights/ask-erasure-form.tsx";
import { ConsentList } from "#app/components/rights/consent-list.tsx";
import { HindranceList } from "#app/components/rights/hindrance-list.tsx";
import { Section } from "#app/components/section.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readOwnConsents } from "#app/queries/rights/own-consents.server.ts";
import { askErasure } from "#app/use-cases/rights/ask-erasure.server.ts";
import { withdrawOwnConsent } from "#app/use-cases/rights/withdraw-own-consent.server.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfForm } from "../panel/read-id.ts";
import { readForm } from "../read-form.ts";
import { askByForm } from "./ask-by-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, email } = await requireSignedIn(context, request);
  return {
    title: translate(localeOfRequest(request), "rights.title"),
    email,
    consents: await readOwnConsents(context.db.sql, { personId, email }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  if (form.get("intent") === "withdraw-consent") {
    const withdrawn = await withdrawOwnConsent(context, actor, idOfForm(form.get("consent")));
    return withdrawn.ok ? redirect("/panel/mis-datos#permisos") : data(null, { status: 403 });
  }
  const { status, ...answer } = await askByForm(request, form, (locale) =>
    askErasure(context, actor, { locale }),
  );
  return data(answer, { status });
}

/** What is kept of who is signed in, what they allowed, and the way to be forgotten. */
export default function OwnRights() {
  const t = useTexts();
  const { title, email, consents } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("rights.lead")}</p>
      {answer?.says && (
        <Notice tone="warning" isAlert>
          <p>{answer.says}</p>
        </Notice>
      )}
      <Section title={t("rights.data")}>
        <p>{t("rights.data.why")}</p>
        <p>
          <a href="/panel/mis-datos.json">{t("rights.data.get")}</a>
        </p>
      </Section>
      <ConsentList consents={consents} />
      <Section title={t("erasure.title")} id="borrar">
        {answer?.hindrances.length ? <HindranceList hindrances={answer.hindrances} /> : null}
        {answer?.isSent ? (
          <Notice tone="good" isFocused>
            <p role="status">{t("erasure.sent", { email })}</p>
          </Notice>
        ) : (
          <AskErasureForm error={answer?.sure ?? null} />
        )}
      </Section>
    </div>
  );
}
