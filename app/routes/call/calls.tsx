import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallCard } from "#app/components/call-card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readCallList } from "#app/queries/call-list.server.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "Esperanza", description: data?.lead });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  return {
    title: translate(locale, "calls.title"),
    lead: translate(locale, "calls.lead"),
    calls: await readCallList(context.db),
  };
}

export default function Calls() {
  const t = useTexts();
  const { calls } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <h1>{t("calls.title")}</h1>
      <p className="lead">{t("calls.lead")}</p>
      {calls.length === 0 ? (
        <EmptyState title={t("calls.none")}>
          <p>{t("calls.none.why")}</p>
        </EmptyState>
      ) : (
        <>
          <h2 className="list-count">{t("calls.found", { count: calls.length })}</h2>
          <ul className="cards">
            {calls.map((call) => (
              <CallCard key={call.slug} call={call} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
