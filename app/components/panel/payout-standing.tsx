import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

/** How a payout stands, and since when the bank shows that it left. */
export function PayoutStanding({
  state,
  bankDay,
}: {
  state: "sent" | "confirmed" | "failed";
  bankDay: string | null;
}) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <>
      {t(`batch.payout.${state}`)}
      {bankDay && ` · ${t("batch.payout.inBank", { day: formatDay(`${bankDay}T12:00:00Z`, locale) })}`}
    </>
  );
}
