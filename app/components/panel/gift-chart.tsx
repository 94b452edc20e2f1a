import { Amount } from "#app/components/amount.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortDay } from "#app/i18n/format-date.ts";
import { moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = { days: readonly { day: string; raised: MoneyData; donors: number }[] };

const height = 120;
const width = 640;

/** What people gave each day, as bars, with the table behind them. */
export function GiftChart({ days }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const amounts = days.map(({ raised }) => Number(moneyOf(raised).amount));
  const most = Math.max(1, ...amounts);
  const step = width / Math.max(7, days.length);
  const dayOf = (day: string) => formatShortDay(`${day}T12:00:00Z`, locale);
  return (
    <>
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("dash.days")}>
        {amounts.map((amount, index) => {
          const tall = Math.max(2, (amount / most) * (height - 4));
          return (
            <rect
              key={days[index]!.day}
              className="chart-bar"
              x={index * step + step * 0.15}
              y={height - tall}
              width={step * 0.7}
              height={tall}
            />
          );
        })}
      </svg>
      <details>
        <summary>{t("dash.days.table")}</summary>
        <Table
          caption={t("dash.days")}
          columns={[
            { name: t("dash.day") },
            { name: t("panel.raised"), isNumber: true },
            { name: t("panel.donors"), isNumber: true },
          ]}
          rows={[...days]
            .reverse()
            .map(({ day, raised, donors }) => [dayOf(day), <Amount key={day} of={raised} />, donors])}
        />
      </details>
    </>
  );
}
