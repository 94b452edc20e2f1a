import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Tag } from "./tag.tsx";

const tones: Partial<Record<CampaignState, "good" | "warning">> = {
  funded: "good",
  releasing: "good",
  reporting: "good",
  closed: "good",
  paused: "warning",
  failed: "warning",
  cancelled: "warning",
};

/** The state of a campaign in one or two words. */
export function CampaignStateTag({ state }: { state: CampaignState }) {
  const t = useTexts();
  return <Tag tone={tones[state]}>{t(`campaignState.${state}`)}</Tag>;
}
