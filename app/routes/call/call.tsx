import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallSums } from "#app/components/call/call-sums.tsx";
import { TermsVersions } from "#app/components/call/terms-versions.tsx";
import { CampaignCards } from "#app/components/campaign-card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GiftList } from "#app/components/gift-list.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { handlingInWords, termsInWords, tranchesInWords } from "#app/i18n/terms-in-words.ts";
import { readCallPage } from "#app/queries/call-page.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.call.title ?? "404", description: data?.call.summary });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = (await readCallPage(context.db, params.slug!, { now: context.clock.now() })) ?? notFound();
  const of = { locale: localeOfRequest(request), currency: page.fund.currency };
  const versions = page.versions.map(
    ({ terms, tranches, reserve, refusesHandGifts, bearsFees, coolingOffDays, ...version }) => ({
      ...version,
      rules: termsInWords(terms, of),
      tranches: [
        ...tranchesInWords(tranches, of),
        ...handlingInWords({ reserve, refusesHandGifts, bearsFees, coolingOffDays }, of),
      ],
    }),
  );
  return { call: { ...page, versions } };
}

export default function Call() {
  const t = useTexts();
  const { call } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <p className="small">
        <Tag tone={call.state === "open" ? "good" : "plain"}>{t(`callState.${call.state}`)}</Tag>{" "}
        {call.matcher}
      </p>
      <h1>{call.title}</h1>
      <p className="lead">{call.summary}</p>
      <CallSums call={call} />
      <TermsVersions versions={call.versions} />
      <Section title={t("call.itsCampaigns")}>
        {call.campaignCards.length === 0 ? (
          <EmptyState title={t("call.noCampaigns")}>
            <p>{t("call.noCampaigns.why")}</p>
          </EmptyState>
        ) : (
          <CampaignCards campaigns={call.campaignCards} />
        )}
      </Section>
      <Section title={t("call.matches")}>
        {call.matches.length === 0 ? (
          <EmptyState title={t("call.noMatches")}>
            <p>{t("call.noMatches.why")}</p>
          </EmptyState>
        ) : (
          <GiftList gifts={call.matches} />
        )}
      </Section>
    </div>
  );
}
