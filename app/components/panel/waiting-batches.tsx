import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Batch = { id: string; number: number; waitsFor: "approval" | "sending" | "confirmation" };

/** Batches of payouts that wait for somebody, counted by what for, each a link. */
export function WaitingBatches({ batches }: { batches: readonly Batch[] }) {
  const t = useTexts();
  if (batches.length === 0) return null;
  const steps = (["approval", "sending", "confirmation"] as const)
    .map((step) => ({ step, there: batches.filter(({ waitsFor }) => waitsFor === step) }))
    .filter(({ there }) => there.length > 0);
  return (
    <ul id="lotes">
      {steps.map(({ step, there }) => (
        <li key={step}>
          {t(`batch.waits.${step}`, { count: there.length })}:{" "}
          {there.map(({ id, number }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link to={`/panel/desembolsos/${id}`}>{t("batch.number", { number: String(number) })}</Link>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
