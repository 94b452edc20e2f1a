import { Amount } from "#app/components/amount.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { goal: MoneyData; raised: MoneyData; match: MoneyData; donors: number; gate: string };

/** The numbers behind the bar. */
export function ProgressNumbers({ goal, raised, match, donors, gate }: Props) {
  const t = useTexts();
  return (
    <FactList
      facts={[
        { name: t("panel.raised"), value: <Amount of={raised} /> },
        { name: t("panel.match"), value: <Amount of={match} /> },
        { name: t("panel.donors"), value: donors },
        { name: t("panel.gate"), value: t(`panel.gate.${gate as "open"}`) },
        { name: t("panel.goal"), value: <Amount of={goal} /> },
      ]}
    />
  );
}
