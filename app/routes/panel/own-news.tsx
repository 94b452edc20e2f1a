import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { NewsForm } from "#app/components/news/news-form.tsx";
import { OwnNewsList } from "#app/components/news/own-news-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { newsBounds } from "#app/domain/news/news-content.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnNews } from "#app/queries/panel/own-news.server.ts";
import { withdrawNews } from "#app/use-cases/news/withdraw-news.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { publishByForm } from "./publish-by-form.server.ts";
import { idOfAddress, idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const of = { campaignId: idOfAddress(params.id), now: context.clock.now() };
  const own = (await readOwnNews(context.db.sql, of)) ?? notFound();
  if (own.campaign.entrepreneurId !== personId) notFound();
  return { ...own, isPublished: new URL(request.url).searchParams.has("publicada") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const own = `/panel/campanas/${campaignId}/novedades`;
  if (form.get("intent") === "withdraw") {
    const withdrawn = await withdrawNews(context, actor, idOfForm(form.get("news")));
    return withdrawn.ok ? redirect(own) : notFound();
  }
  const answer = await publishByForm(context, actor, { campaignId, form, locale: localeOfRequest(request) });
  if (!answer) return redirect(`${own}?publicada=1`);
  if (answer.refusal === "not_allowed") notFound();
  return data(answer, { status: 422 });
}

export default function OwnNews() {
  const t = useTexts();
  const { campaign, news, donors, left, isPublished } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const readers = donors.all - donors.refused - donors.undeliverable;
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/campanas/${campaign.id}`}>{campaign.title}</Link>
      </p>
      <h1>{t("news.title")}</h1>
      {isPublished && !answer && (
        <Notice tone="good">
          <p role="status">{t("news.published")}</p>
        </Notice>
      )}
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(answer.refusal ? `news.refusal.${answer.refusal}` : "news.notReady")}</p>
        </Notice>
      )}
      <p>
        {t("news.readers", { count: readers })}
        {donors.refused > 0 && <> {t("news.refused", { count: donors.refused })}</>}
        {donors.undeliverable > 0 && <> {t("news.undeliverable", { count: donors.undeliverable })}</>}
      </p>
      {!campaign.isPublic ? (
        <p>{t("news.refusal.not_public")}</p>
      ) : left === 0 && !answer ? (
        <p>{t("news.noneLeft", { most: newsBounds.perDay })}</p>
      ) : (
        <NewsForm typed={answer?.typed ?? {}} errors={answer?.errors ?? {}} readers={readers} />
      )}
      {news.length > 0 && (
        <Section title={t("news.told")}>
          <OwnNewsList slug={campaign.slug} news={news} />
        </Section>
      )}
    </div>
  );
}
