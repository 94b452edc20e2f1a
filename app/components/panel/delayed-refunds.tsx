import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  delayed: readonly { error: string; count: number; total: MoneyData; since: string; nextAt: string }[];
};

/** Refunds that Stripe does not take for now: why, since when, and what to do, which is never to pay them another way. */
export function DelayedRefunds({ delayed }: Props) {
  const t = useTexts();
  const locale = useLocale();
  if (delayed.length === 0) return null;
  return (
    <Section title={t("delayedRefunds.title")} id="demoradas">
      <p>{t("delayedRefunds.lead")}</p>
      {delayed.map(({ error, count, total, since, nextAt }) => (
        <article className="sheet" key={`${error} ${total.currency}`}>
          <h3>
            {t("delayedRefunds.count", { count })} · <Amount of={total} />
          </h3>
          <p>{t("delayedRefunds.cause", { error })}</p>
          <p>
            {t("delayedRefunds.when", {
              since: formatMoment(since, locale),
              next: formatMoment(nextAt, locale),
            })}
          </p>
        </article>
      ))}
      <p>{t("delayedRefunds.act")}</p>
    </Section>
  );
}
