import { Tag } from "#app/components/tag.tsx";
import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

const tones = { open: "plain", sent: "plain", asked: "warning", accepted: "good" } as const;

/** How far the evidence of a tranche is. */
export function EvidenceTag({ state }: { state: EvidenceState }) {
  const t = useTexts();
  return <Tag tone={tones[state]}>{t(`spent.state.${state}`)}</Tag>;
}
