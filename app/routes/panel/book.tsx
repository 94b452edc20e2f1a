import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey, translate } from "#app/i18n/translate.ts";
import { readBookCheck } from "#app/queries/panel/book-check.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const mayRead =
    isOperator(actor) || actor.roles.some(({ role }) => role === "auditor" || role === "matcher");
  if (!mayRead) notFound();
  return {
    title: translate(localeOfRequest(request), "checks.title"),
    checks: await readBookCheck(context.db),
  };
}

export default function Book() {
  const t = useTexts();
  const { checks } = useLoaderData<typeof loader>();
  const broken = checks.filter((check) => check.broken.length > 0).length;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("checks.title")}</h1>
      <Notice tone={broken === 0 ? "good" : "warning"}>
        <p role="status">
          {broken === 0 ? t("checks.holds", { count: checks.length }) : t("checks.broken", { count: broken })}
        </p>
      </Notice>
      <ul className="plain-list">
        {checks.map(({ name, sentence, broken: breaches }) => {
          const key = `checks.${name}`;
          return (
            <li key={name}>
              <strong>{breaches.length === 0 ? "✓" : "✗"}</strong> {isTextKey(key) ? t(key) : sentence}
              {breaches.map((breach) => (
                <p key={breach}>
                  <code>{breach}</code>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
