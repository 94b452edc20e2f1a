import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { FactList } from "#app/components/fact-list.tsx";
import { CallApprovals } from "#app/components/panel/call-approvals.tsx";
import { CallCampaigns } from "#app/components/panel/call-campaigns.tsx";
import { CallFunds } from "#app/components/panel/call-funds.tsx";
import { CallLinks } from "#app/components/panel/call-links.tsx";
import { OwedList } from "#app/components/panel/owed-list.tsx";
import { RefusalNotice } from "#app/components/panel/refusal-notice.tsx";
import { TermsForm } from "#app/components/panel/terms-form.tsx";
import { isMatcherOf, mayAudit } from "#app/domain/access/actor.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { trancheLines } from "#app/i18n/read-terms-form.ts";
import { versionInWords } from "#app/i18n/terms-in-words.ts";
import { firstTermsValues, termsValues } from "#app/i18n/terms-values.ts";
import { readManagedCall } from "#app/queries/panel/managed-call.server.ts";
import { readOwedList } from "#app/queries/panel/owed-list.server.ts";
import { readReviewQueue } from "#app/queries/panel/review-queue.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { manageCall } from "./manage-call.server.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.call.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const call = await readManagedCall(context.db, idOfAddress(params.id));
  if (!call || !mayAudit(actor, call.matcherId)) notFound();
  const { currency, terms, ...rest } = call!;
  const of = { locale: localeOfRequest(request), currency };
  const read = terms.map((one) => ({ ...one, terms: readTerms({ path: "terms", value: one.terms }) }));
  return {
    call: { ...rest, currency },
    terms: read.map(({ terms: rules, ...one }) => ({
      ...one,
      rules: versionInWords({ ...one, terms: rules }, of),
    })),
    values: read[0] ? termsValues(read[0], of) : firstTermsValues,
    owed: await readOwedList(context.db, { campaignId: null, callId: rest.id }),
    personId,
    mayManage: isMatcherOf(actor, rest.matcherId),
    reviews: await readReviewQueue(context.db, { side: "matcher", callId: rest.id }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const call = await readManagedCall(context.db, idOfAddress(params.id));
  if (!call || !mayAudit(actor, call.matcherId)) notFound();
  const answer = await manageCall(context, actor, {
    call: call!,
    form: await readForm(request),
    locale: localeOfRequest(request),
  });
  if (answer) return data(answer, { status: 422 });
  return redirect(`/panel/convocatorias/${call!.id}`);
}

export default function ManagedCall() {
  const t = useTexts();
  const locale = useLocale();
  const { call, terms, values, personId, mayManage, reviews, owed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const mayPropose = mayManage && (call.state === "draft" || call.state === "open");
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{call.title}</h1>
      <FactList
        facts={[
          { name: t("manage.matcher"), value: call.matcher },
          { name: t("panel.state"), value: t(`panel.callState.${call.state as "draft"}`) },
          { name: t("manage.closes"), value: call.closesAt ? formatMoment(call.closesAt, locale) : "—" },
        ]}
      />
      {answer && <RefusalNotice kind={answer.refusal} />}
      <CallLinks call={call} />
      <CallApprovals
        terms={terms}
        releases={call.releases}
        writeOffs={call.writeOffs}
        reviews={reviews}
        personId={personId}
        mayManage={mayManage}
      />
      <CallFunds
        call={call}
        personId={personId}
        mayManage={mayManage}
        errors={answer?.errors ?? {}}
        typed={answer?.typed ?? null}
      />
      {mayPropose && (
        <TermsForm
          isFirst={call.state === "draft"}
          isWaiting={terms.some(({ state }) => state === "proposed")}
          currency={call.currency}
          values={values}
          typed={answer?.typed ?? null}
          errors={answer?.errors ?? {}}
          trancheLines={trancheLines}
        />
      )}
      <OwedList owed={owed} />
      <CallCampaigns campaigns={call.campaigns} />
    </div>
  );
}
