import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GiftList } from "#app/components/gift-list.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readCampaignGifts } from "#app/queries/gift-list.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "404" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get("pagina"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const list = (await readCampaignGifts(context.db, { slug: params.slug!, page })) ?? notFound();
  const title = translate(localeOfRequest(request), "gifts.title", { campaign: list.campaign.title });
  return { ...list, page, title };
}

/** Every gift to a campaign, page by page. */
export default function Gifts() {
  const t = useTexts();
  const { campaign, gifts, total, page, pages, title } = useLoaderData<typeof loader>();
  return (
    <div className="narrow page">
      <p className="small">
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
      </p>
      <h1>{title}</h1>
      <p className="list-count">{t("gifts.found", { count: total })}</p>
      {gifts.length === 0 ? (
        <EmptyState title={t("campaign.noGifts")}>
          <p>{total === 0 ? t("campaign.noGifts.why") : <Link to="?">{t("gifts.first")}</Link>}</p>
        </EmptyState>
      ) : (
        <>
          <GiftList gifts={gifts} />
          <Pagination page={page} pages={pages} />
        </>
      )}
    </div>
  );
}
