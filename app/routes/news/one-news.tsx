import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { NewsItem } from "#app/components/news/news-item.tsx";
import { ShareLinks } from "#app/components/share-links.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOneNews } from "#app/queries/news/campaign-news.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return pageMeta({ title: "404" });
  const { news, siteUrl } = data;
  const [picture] = news.pictures;
  return pageMeta({
    title: news.title,
    description: news.text.slice(0, 160),
    image: picture && `${siteUrl}/archivos/${picture.hash}`,
  });
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const number = /^[1-9]\d{0,5}$/.test(params.number!) ? Number(params.number) : notFound();
  const found = (await readOneNews(context.db, { slug: params.slug!, number })) ?? notFound();
  return { ...found, siteUrl: context.siteUrl };
}

/** One piece of news at its own address. */
export default function OneNews() {
  const t = useTexts();
  const { campaign, news, siteUrl } = useLoaderData<typeof loader>();
  const list = `/campanas/${campaign.slug}/novedades`;
  return (
    <div className="narrow page">
      <p className="small">
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link> · {campaign.publicName}
      </p>
      <NewsItem news={news} to={null} isFirst />
      <p className="acts">
        <Link to={list}>{t("news.others")}</Link>
      </p>
      <ShareLinks
        url={`${siteUrl}${list}/${news.number}`}
        words={t("share.campaign", { title: campaign.title })}
      />
    </div>
  );
}
