import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Notice } from "../notice.tsx";

type Props = { ways: { undelivered: MoneyData; transferred: MoneyData; transferredAt: string | null } };

/** What of a refund the card did not take: what the donor does now, and what was paid by transfer. */
export function RefundWays({ ways: { undelivered, transferred, transferredAt } }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <>
      {moneyOf(undelivered).amount > 0n && (
        <Notice tone="warning" title={t("refundWays.undelivered")}>
          <p>{t("refundWays.undelivered.says", { amount: formatMoney(undelivered, locale) })}</p>
        </Notice>
      )}
      {transferredAt && (
        <Notice title={t("refundWays.transferred")}>
          <p>
            {t("refundWays.transferred.says", {
              amount: formatMoney(transferred, locale),
              date: formatDay(transferredAt, locale),
            })}
          </p>
        </Notice>
      )}
    </>
  );
}
