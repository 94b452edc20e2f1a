import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { BudgetTable } from "#app/components/campaign/budget-table.tsx";
import { CampaignAct } from "#app/components/campaign/campaign-act.tsx";
import { CampaignNews } from "#app/components/campaign/campaign-news.tsx";
import { CampaignRules } from "#app/components/campaign/campaign-rules.tsx";
import { Story } from "#app/components/campaign/story.tsx";
import { TrancheSteps } from "#app/components/campaign/tranche-steps.tsx";
import { Venture } from "#app/components/campaign/venture.tsx";
import { CampaignPicture } from "#app/components/campaign-picture.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GiftList } from "#app/components/gift-list.tsx";
import { Section } from "#app/components/section.tsx";
import { ShareLinks } from "#app/components/share-links.tsx";
import { moneyOf } from "#app/i18n/format-money.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { termsInWords } from "#app/i18n/terms-in-words.ts";
import { isTextKey } from "#app/i18n/translate.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readCampaignNews } from "#app/queries/news/campaign-news.server.ts";
import { waitsForReview } from "#app/queries/reviewed-end.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { socialImageOf } from "../share/social-card.server.ts";
import { noteVisit } from "./note-visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return pageMeta({ title: "404" });
  const { campaign, image } = data;
  return pageMeta({ title: campaign.title, description: campaign.summary, image });
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = (await readCampaignPage(context.db, params.slug!, { now: context.clock.now() })) ?? notFound();
  noteVisit(context, request, page.slug);
  const locale = localeOfRequest(request);
  const { siteUrl } = context;
  const { amount: goal, currency } = moneyOf(page.progress.goal);
  const call = page.call && {
    slug: page.call.slug,
    title: page.call.title,
    matcher: page.call.matcher,
    rules: termsInWords(page.call.terms, { locale, currency, goal }),
  };
  const isReviewed = await waitsForReview(context.db, page);
  const told = (await readCampaignNews(context.db, { slug: page.slug, most: 3 }))!;
  return {
    campaign: { ...page, call, isReviewed },
    told,
    siteUrl,
    image: socialImageOf(page, { siteUrl, locale }),
  };
}

export default function CampaignRoute() {
  const t = useTexts();
  const { campaign, told, siteUrl } = useLoaderData<typeof loader>();
  const { title, summary, publicName, canton, province, sector, story, gifts, giftCount, commentCount } =
    campaign;
  const sectorKey = `sector.${sector}`;
  const place = [canton, province].filter(Boolean).join(", ");
  return (
    <article className="wide page campaign">
      <header className="campaign-head">
        <p className="small">
          {publicName} · {place} · {isTextKey(sectorKey) ? t(sectorKey) : sector}
        </p>
        <h1>{title}</h1>
        <p className="lead">{summary}</p>
      </header>
      <div className="campaign-picture">
        <CampaignPicture campaign={campaign} />
      </div>
      <CampaignAct campaign={campaign} />
      <div className="campaign-text">
        <Section title={t("campaign.story")}>
          <Story story={story} />
        </Section>
        <Venture venture={campaign.venture} />
        <CampaignNews slug={campaign.slug} news={told.news} total={told.total} />
        <BudgetTable budget={campaign.budget} goal={campaign.progress.goal} />
        <TrancheSteps tranches={campaign.tranches} />
        {campaign.call && <CampaignRules call={campaign.call} />}
        <Section title={t("campaign.gifts")} id="aportes">
          {gifts.length === 0 ? (
            <EmptyState title={t("campaign.noGifts")}>
              <p>{t("campaign.noGifts.why")}</p>
            </EmptyState>
          ) : (
            <>
              <p className="list-count">
                {gifts.length < giftCount
                  ? t("gifts.newestOf", { shown: gifts.length, count: giftCount })
                  : t("gifts.found", { count: giftCount })}
              </p>
              <GiftList gifts={gifts} />
              {gifts.length < giftCount && (
                <p className="acts">
                  <Link to={`/campanas/${campaign.slug}/aportes`}>
                    {t("gifts.all", { count: giftCount })}
                  </Link>
                </p>
              )}
            </>
          )}
        </Section>
        <p className="acts">
          <Link to={`/campanas/${campaign.slug}/preguntas`}>
            {commentCount === 0 ? t("comment.title") : t("comment.link", { count: commentCount })}
          </Link>
        </p>
        <ShareLinks url={`${siteUrl}/campanas/${campaign.slug}`} words={t("share.campaign", { title })} />
      </div>
    </article>
  );
}
