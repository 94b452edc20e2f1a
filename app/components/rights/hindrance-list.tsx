import type { Hindrance } from "#app/domain/rights/erasure-hindrance.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Notice } from "../notice.tsx";

/** Why somebody cannot be forgotten yet, and until when. */
export function HindranceList({ hindrances }: { hindrances: readonly Hindrance[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Notice tone="warning" title={t("erasure.hindered")} isAlert>
      <ul>
        {hindrances.map(({ kind, until }) => (
          <li key={kind}>
            {t(`erasure.hindrance.${kind}`)}
            {until && ` ${t("erasure.until", { date: formatDay(until, locale) })}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
