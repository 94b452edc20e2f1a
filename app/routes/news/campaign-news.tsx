import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { NewsItem } from "#app/components/news/news-item.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readCampaignNews } from "#app/queries/news/campaign-news.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "404" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get("pagina"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const list = (await readCampaignNews(context.db, { slug: params.slug!, page })) ?? notFound();
  const title = translate(localeOfRequest(request), "news.of", { campaign: list.campaign.title });
  return { ...list, page, title };
}

/** All that a campaign told, page by page. */
export default function CampaignNewsPage() {
  const t = useTexts();
  const { campaign, news, page, pages, title } = useLoaderData<typeof loader>();
  return (
    <div className="narrow page">
      <p className="small">
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
      </p>
      <h1>{title}</h1>
      {news.length === 0 && (
        <EmptyState title={t("news.none")}>
          <p>{t("news.none.why", { name: campaign.publicName })}</p>
        </EmptyState>
      )}
      {news.map((one, index) => (
        <NewsItem
          key={one.number}
          news={one}
          to={`/campanas/${campaign.slug}/novedades/${one.number}`}
          isFirst={index === 0}
        />
      ))}
      <Pagination page={page} pages={pages} />
    </div>
  );
}
