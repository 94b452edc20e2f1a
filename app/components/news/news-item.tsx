import { Link } from "@remix-run/react";
import { Photo } from "#app/components/photo.tsx";
import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale } from "#app/i18n/locale-context.tsx";

type Props = {
  news: {
    number: number;
    title: string;
    text: string;
    publishedAt: string;
    pictures: readonly ShownPicture[];
  };
  /** Its own page; null: it is on it. */
  to: string | null;
  isFirst?: boolean;
};

/** One piece of news, whole: when, what, and its pictures. */
export function NewsItem({ news, to, isFirst = false }: Props) {
  const locale = useLocale();
  const { title, text, publishedAt, pictures } = news;
  return (
    <article className="news">
      <p className="small">
        <time dateTime={publishedAt}>{formatDay(publishedAt, locale)}</time>
      </p>
      {to ? (
        <h2>
          <Link to={to}>{title}</Link>
        </h2>
      ) : (
        <h1>{title}</h1>
      )}
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs stay where they are
        <p key={index} className="story">
          {paragraph}
        </p>
      ))}
      {pictures.map((picture, index) => (
        <Photo key={picture.hash} picture={picture} isLazy={!isFirst || index > 0} />
      ))}
    </article>
  );
}
