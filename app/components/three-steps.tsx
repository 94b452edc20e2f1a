import { useTexts } from "#app/i18n/locale-context.tsx";
import { Section } from "./section.tsx";

/** How it works, in three steps. */
export function ThreeSteps() {
  const t = useTexts();
  return (
    <Section title={t("steps.title")}>
      <ol className="steps">
        {(["one", "two", "three"] as const).map((step) => (
          <li key={step}>
            <h3>{t(`steps.${step}`)}</h3>
            <p>{t(`steps.${step}.says`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
