import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

export type ShownStep = {
  id: string;
  kind: "sent" | "asked" | "accepted";
  side: "operator" | "matcher" | null;
  name: string;
  comment: string;
  at: string;
};

const tones = { sent: "plain", asked: "warning", accepted: "good" } as const;

/** Who sent, asked and accepted, newest first, with their words. */
export function EvidenceSteps({ steps }: { steps: readonly ShownStep[] }) {
  const t = useTexts();
  const locale = useLocale();
  if (steps.length === 0) return null;
  return (
    <Section title={t("spent.history")}>
      <ul className="plain-list">
        {steps.map(({ id, kind, side, name, comment, at }) => (
          <li key={id}>
            <Tag tone={tones[kind]}>{t(`spent.step.${kind}`)}</Tag>{" "}
            {side ? t(`spent.step.${side}`, { name }) : name} · {formatMoment(at, locale)}
            {comment && <p className="story">{comment}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
