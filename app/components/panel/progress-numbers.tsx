import { Amount } from "#app/components/amount.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  goal: MoneyData;
  raised: MoneyData;
  match: MoneyData;
  donors: number;
  gate: string;
  /** What it bore of the card's fees; null when the platform bears them. */
  fees?: MoneyData | null;
};

/** The numbers behind the bar. */
export function ProgressNumbers({ goal, raised, match, donors, gate, fees }: Props) {
  const t = useTexts();
  return (
    <FactList
      facts={[
        { name: t("panel.raised"), value: <Amount of={raised} /> },
        ...(fees ? [{ name: t("fees.name"), value: <Amount of={fees} /> }] : []),
        { name: t("panel.match"), value: <Amount of={match} /> },
        { name: t("panel.donors"), value: donors },
        { name: t("panel.gate"), value: t(`panel.gate.${gate as "open"}`) },
        { name: t("panel.goal"), value: <Amount of={goal} /> },
      ]}
    />
  );
}
