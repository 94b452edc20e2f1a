import { Notice } from "#app/components/notice.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { campaign: { state: CampaignState; stateReason: string | null } };

/** Why a campaign was paused or cancelled, as everybody reads it on its page. */
export function StateReason({ campaign: { state, stateReason } }: Props) {
  const t = useTexts();
  if (!stateReason || (state !== "paused" && state !== "cancelled")) return null;
  return (
    <Notice tone="warning" title={t(`campaignState.${state}`)}>
      <p>{t("campaign.reason", { reason: stateReason })}</p>
    </Notice>
  );
}
