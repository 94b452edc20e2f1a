import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { HelpedFilterLinks } from "#app/components/facilitation/helped-filter-links.tsx";
import { HelpedTable } from "#app/components/facilitation/helped-table.tsx";
import { OfferHelpForms } from "#app/components/facilitation/offer-help-forms.tsx";
import { Notice } from "#app/components/notice.tsx";
import { isFacilitator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey, translate } from "#app/i18n/translate.ts";
import { readHelpedCampaigns } from "#app/queries/facilitation/helped-campaigns.server.ts";
import { helpedFilters, isHelpedFilter, standsUnder } from "#app/queries/facilitation/helped-filter.ts";
import { readOpenCalls } from "#app/queries/panel/open-calls.server.ts";
import { refusedStatus } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { helpByForm } from "./help-by-form.server.ts";
import { showHelp } from "./show-help.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, roles } = await requireSignedIn(context, request);
  if (!isFacilitator(actor)) notFound();
  const locale = localeOfRequest(request);
  const now = context.clock.now();
  const held = roles.filter(({ role }) => role === "facilitator");
  const organisationIds = held.map(({ organisationId }) => organisationId);
  const helped = await readHelpedCampaigns(context.db.sql, { organisationIds, now });
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("ver");
  const filter = isHelpedFilter(asked) ? asked : "all";
  return {
    title: translate(locale, "helping.title"),
    filter,
    counts: helpedFilters.map((one) => ({
      filter: one,
      count: helped.filter((campaign) => standsUnder(one, campaign)).length,
    })),
    campaigns: helped
      .filter((campaign) => standsUnder(filter, campaign))
      .map((campaign) => showHelp(campaign, { locale, now })),
    organisations: held.map(({ organisationId: id, organisation: name }) => ({ id, name })),
    calls: await readOpenCalls(context.db),
    isDone: searchParams.has("hecho"),
  };
}

/** The field that a refusal is about; the others stand above. */
const fieldOf: Record<string, string> = {
  email_wrong: "email",
  invited_before: "email",
  name_missing: "name",
  title_missing: "title",
  unknown_call: "call",
};

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isFacilitator(actor)) notFound();
  const locale = localeOfRequest(request);
  const form = await readForm(request);
  const answer = await helpByForm(context, actor, { form, locale });
  if (answer.ok) return redirect(answer.to ?? "/panel/acompanamiento?hecho=1");
  const key = `helping.refusal.${answer.kind}`;
  const says = translate(locale, isTextKey(key) ? key : "helping.refusal.not_allowed");
  const field = fieldOf[answer.kind];
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return data(
    { says, errors: field ? { [field]: says } : {}, typed },
    { status: refusedStatus(answer.kind) },
  );
}

/** Whom somebody helps, at a glance, and the ways to help one more. */
export default function Helping() {
  const t = useTexts();
  const { title, campaigns, counts, filter, isDone, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const all = counts[0]!.count;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("helping.lead")}</p>
      {(answer || isDone) && (
        <Notice tone={answer ? "warning" : "good"} isAlert={Boolean(answer)}>
          <p role="status">{answer?.says ?? t("helping.sent")}</p>
        </Notice>
      )}
      {all === 0 ? (
        <EmptyState title={t("helping.none")}>
          <p>{t("helping.none.why")}</p>
        </EmptyState>
      ) : (
        <>
          <HelpedFilterLinks counts={counts} chosen={filter} />
          {campaigns.length === 0 ? <p>{t("helping.nobody")}</p> : <HelpedTable campaigns={campaigns} />}
        </>
      )}
      <OfferHelpForms {...page} typed={answer?.typed ?? null} errors={answer?.errors ?? {}} />
      <p className="small">
        {t("helping.digest")} <Link to="/panel/avisos">{t("helping.digest.choose")}</Link>
      </p>
    </div>
  );
}
