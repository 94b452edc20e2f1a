import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

type Erasure = { id: string; at: string; gifts: number; campaigns: number };

/** That people were forgotten: never who. */
export function ErasureTable({ erasures }: { erasures: readonly Erasure[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("erasure.happened")}>
      <p>{t(erasures.length === 0 ? "erasure.happened.none" : "erasure.happened.lead")}</p>
      {erasures.length > 0 && (
        <Table
          caption={t("erasure.happened")}
          columns={[
            { name: t("erasure.happened.at") },
            { name: t("erasure.happened.gifts"), isNumber: true },
            { name: t("erasure.happened.campaigns"), isNumber: true },
          ]}
          rows={erasures.map(({ at, gifts, campaigns }) => [formatMoment(at, locale), gifts, campaigns])}
        />
      )}
    </Section>
  );
}
