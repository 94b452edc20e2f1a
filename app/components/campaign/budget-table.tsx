import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Amount } from "../amount.tsx";
import { Section } from "../section.tsx";

type Budget = { budget: readonly { label: string; amount: MoneyData }[]; goal: MoneyData };

/** What the money is for; the lines sum to the goal. */
export function BudgetTable({ budget, goal }: Budget) {
  const t = useTexts();
  if (budget.length === 0) return null;
  return (
    <Section title={t("campaign.budget")}>
      <table className="budget">
        <tbody>
          {budget.map(({ label, amount }) => (
            <tr key={`${label} ${amount.amount}`}>
              <th scope="row">{label}</th>
              <td className="number">
                <Amount of={amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("campaign.goal")}</th>
            <td className="number">
              <Amount of={goal} />
            </td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
