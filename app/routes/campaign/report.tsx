import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ReportShown } from "#app/components/report/report-shown.tsx";
import { ShareLinks } from "#app/components/share-links.tsx";
import { formatDay } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readPublicReport } from "#app/queries/public-report.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return pageMeta({ title: "404" });
  const [picture] = data.report.pictures;
  const image = picture && `${data.siteUrl}/archivos/${picture.hash}`;
  return pageMeta({ title: data.title, description: data.report.text.slice(0, 160), image });
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const report = (await readPublicReport(context.db, params.slug!)) ?? notFound();
  const title = translate(localeOfRequest(request), "report.public", { title: report.title });
  return { report, title, siteUrl: context.siteUrl };
}

/** What became of a campaign, in its entrepreneur's words. */
export default function Report() {
  const t = useTexts();
  const locale = useLocale();
  const { report, title, siteUrl } = useLoaderData<typeof loader>();
  const place = `/campanas/${report.slug}`;
  return (
    <article className="wide page">
      <p className="small">
        <Link to={place}>{t("report.public.campaign")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("report.public.by", { name: report.publicName })}</p>
      <p className="small">{t("report.public.on", { at: formatDay(report.publishedAt, locale) })}</p>
      <ReportShown report={report} />
      <ShareLinks url={`${siteUrl}${place}/informe`} words={title} />
    </article>
  );
}
