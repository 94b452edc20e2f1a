import { Amount } from "#app/components/amount.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  position: number;
  spending: Record<"paid" | "shown" | "missing" | "over", MoneyData> & { isOver: boolean };
  lines: readonly { id: string; label: string; amount: MoneyData; shown: MoneyData; isOver: boolean }[];
};

/** What was paid up to a tranche beside what is shown, together and for each line of the budget. */
export function SpendingSums({ position, spending, lines }: Props) {
  const t = useTexts();
  const { paid, shown, missing, over, isOver } = spending;
  return (
    <Section title={t("spent.sums")}>
      {position > 1 && <p className="small">{t("spent.sums.upTo", { number: position })}</p>}
      <FactList
        facts={[
          { name: t("spent.paid"), value: <Amount of={paid} /> },
          { name: t("spent.shown"), value: <Amount of={shown} /> },
          {
            name: t(isOver ? "spent.over" : "spent.missing"),
            value: <Amount of={isOver ? over : missing} />,
          },
        ]}
      />
      {isOver && <p className="hint">{t("spent.over.hint")}</p>}
      <Table
        isRecords
        caption={t("spent.line")}
        columns={[
          { name: t("spent.line"), isName: true },
          { name: t("spent.budgeted"), isNumber: true },
          { name: t("spent.shown"), isNumber: true },
        ]}
        rows={lines.map((line) => [
          <span key={line.id}>
            {line.label} {line.isOver && <Tag tone="warning">{t("spent.line.over")}</Tag>}
          </span>,
          <Amount key={`${line.id}-amount`} of={line.amount} />,
          <Amount key={`${line.id}-shown`} of={line.shown} />,
        ])}
      />
    </Section>
  );
}
