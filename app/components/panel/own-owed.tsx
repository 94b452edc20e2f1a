import { Amount } from "#app/components/amount.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Owed = { donations: MoneyData; match: MoneyData; total: MoneyData };

/** What the entrepreneur owes, why, and how it is settled. */
export function OwnOwed({ owed }: { owed: Owed }) {
  const t = useTexts();
  return (
    <Section title={t("owed.own")}>
      <p>{t("owed.own.why")}</p>
      <FactList
        facts={[
          { name: t("owed.donations"), value: <Amount of={owed.donations} /> },
          { name: t("owed.match"), value: <Amount of={owed.match} /> },
          { name: t("owed.total"), value: <Amount of={owed.total} /> },
        ]}
      />
    </Section>
  );
}
