import { Link } from "@remix-run/react";
import { type ReadinessStep, readinessOf } from "#app/domain/campaign/readiness.ts";
import type { WrittenContent } from "#app/domain/campaign/written-content.ts";
import { moneyOf } from "#app/i18n/format-money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What is done of a draft, what a review still needs, and what is worth having. Of what is saved. `hasAccount`: null where the reader has nothing to do with it. */
export function Readiness({ content, hasAccount }: { content: WrittenContent; hasAccount: boolean | null }) {
  const t = useTexts();
  const { goal, budget } = content;
  const sum = budget.reduce((total, { amount }) => total + moneyOf(amount).amount, 0n);
  const isBudgetWhole = goal !== null && moneyOf(goal).amount === sum;
  const draft = { ...content, isBudgetWhole, budgetLines: budget.length, hasAccount: hasAccount ?? false };
  const steps = readinessOf(draft).filter(({ name }) => name !== "account" || hasAccount !== null);
  const left = (weight: ReadinessStep["weight"]) =>
    steps.filter((one) => one.weight === weight && !one.isDone);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <details className="sheet" open={left("needed").length > 0}>
      <summary>{t("ready.title", { done, all: steps.length })}</summary>
      {(["needed", "advised"] as const).map(
        (weight) =>
          left(weight).length > 0 && (
            <div key={weight}>
              <p>{t(`ready.${weight}`)}</p>
              <ul>
                {left(weight).map(({ name }) => (
                  <li key={name}>
                    {name === "account" ? (
                      <Link to="/panel/cuenta-de-cobro">{t("ready.account")}</Link>
                    ) : (
                      t(name === "title" ? "ready.title.missing" : `ready.${name}`)
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {done === steps.length && <p>{t("ready.all")}</p>}
    </details>
  );
}
