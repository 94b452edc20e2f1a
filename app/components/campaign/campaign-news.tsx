import { Link } from "@remix-run/react";
import { Section } from "#app/components/section.tsx";
import { formatShortDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  slug: string;
  news: readonly { number: number; title: string; publishedAt: string }[];
  total: number;
};

/** The newest news of a campaign, on its page. */
export function CampaignNews({ slug, news, total }: Props) {
  const t = useTexts();
  const locale = useLocale();
  if (total === 0) return null;
  return (
    <Section title={t("news.title")} id="novedades">
      <ul className="news-titles">
        {news.map(({ number, title, publishedAt }) => (
          <li key={number}>
            <Link to={`/campanas/${slug}/novedades/${number}`}>{title}</Link>{" "}
            <time className="small" dateTime={publishedAt}>
              {formatShortDay(publishedAt, locale)}
            </time>
          </li>
        ))}
      </ul>
      {total > news.length && (
        <p className="acts">
          <Link to={`/campanas/${slug}/novedades`}>{t("news.all", { count: total })}</Link>
        </p>
      )}
    </Section>
  );
}
