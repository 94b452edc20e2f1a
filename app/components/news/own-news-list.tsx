import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  slug: string;
  news: readonly {
    id: string;
    number: number;
    title: string;
    publishedAt: string;
    isWithdrawn: boolean;
    sent: number;
    waiting: number;
  }[];
};

/** What was told so far, how many mails of it left, and the way to take it back. */
export function OwnNewsList({ slug, news }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <ul className="act-lines">
      {news.map(({ id, number, title, publishedAt, isWithdrawn, sent, waiting }) => (
        <li key={id} className="act-line">
          <span>
            {isWithdrawn ? <s>{title}</s> : <Link to={`/campanas/${slug}/novedades/${number}`}>{title}</Link>}{" "}
            · {formatMoment(publishedAt, locale)} ·{" "}
            {isWithdrawn ? t("news.withdrawn") : t("news.mails", { count: sent })}
            {waiting > 0 && <> · {t("news.waiting", { count: waiting })}</>}
          </span>
          {!isWithdrawn && (
            <Form method="post">
              <input type="hidden" name="news" value={id} />
              <Button name="intent" value="withdraw">
                {t("news.withdraw")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
