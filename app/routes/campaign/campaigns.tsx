import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CampaignCards } from "#app/components/campaign-card.tsx";
import { CampaignSearch } from "#app/components/campaign-search.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { type ListedState, readCampaignList } from "#app/queries/campaign-list.server.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "Esperanza", description: data?.lead });

const listedStates: readonly ListedState[] = ["open", "funded", "ended"];
const longestText = 80;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  const { searchParams } = new URL(request.url);
  const wish = (name: string) => searchParams.get(name)?.trim().slice(0, longestText) || null;
  const page = Number(wish("pagina"));
  const search = {
    text: wish("texto"),
    province: wish("provincia"),
    sector: wish("sector"),
    state: listedStates.find((state) => state === wish("estado")) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
  return {
    title: translate(locale, "campaigns.title"),
    lead: translate(locale, "campaigns.lead"),
    search,
    ...(await readCampaignList(context.db, search, { now: context.clock.now() })),
  };
}

export default function Campaigns() {
  const t = useTexts();
  const { search, cards, total, pages, provinces, sectors } = useLoaderData<typeof loader>();
  const isSearch = Boolean(search.text || search.province || search.sector || search.state);
  return (
    <div className="wide page">
      <h1>{t("campaigns.title")}</h1>
      <p className="lead">{t("campaigns.lead")}</p>
      <CampaignSearch search={search} provinces={provinces} sectors={sectors} />
      {cards.length === 0 ? (
        <EmptyState title={t(isSearch ? "campaigns.none" : "home.noCampaigns")}>
          <p>{t(isSearch ? "campaigns.none.why" : "home.noCampaigns.why")}</p>
          {(isSearch || search.page > 1) && <Link to="/campanas">{t("campaigns.all")}</Link>}
        </EmptyState>
      ) : (
        <>
          <h2 className="list-count">{t("campaigns.found", { count: total })}</h2>
          <CampaignCards campaigns={cards} />
          <Pagination page={search.page} pages={pages} />
        </>
      )}
    </div>
  );
}
