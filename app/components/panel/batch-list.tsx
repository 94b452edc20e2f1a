import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";
import { batchInWords } from "#app/i18n/batch-in-words.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  batches: readonly {
    id: string;
    number: number;
    state: string;
    rail: Rail;
    total: MoneyData;
    payouts: { all: number; failed: number; confirmed: number };
    at: string;
  }[];
};

/** Batches of payouts, those that wait for somebody first. */
export function BatchList({ batches }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("batch.all")}>
      {batches.length === 0 ? (
        <p>{t("batch.none")}</p>
      ) : (
        <Table
          isRecords
          caption={t("batch.all")}
          columns={[
            { name: t("batch.all") },
            { name: t("panel.state") },
            { name: t("batch.who") },
            { name: t("panel.amount"), isNumber: true },
            { name: t("batch.date") },
          ]}
          rows={batches.map(({ id, number, state, rail, total, payouts, at }) => [
            <Link key={id} to={`/panel/desembolsos/${id}`}>
              {t("batch.number", { number: String(number) })}
            </Link>,
            batchInWords({ state, payouts }, locale),
            `${t("batch.payouts", { count: payouts.all })} · ${t(`batch.rail.${rail}`)}`,
            <Amount key={`${id}-total`} of={total} />,
            formatShortMoment(at, locale),
          ])}
        />
      )}
    </Section>
  );
}
