import { Link } from "@remix-run/react";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Running = {
  id: string;
  title: string;
  state: CampaignState;
  isAsked: boolean;
  slowedUntil: string | null;
};

/** Campaigns that the operator may pause, let go on, or cancel; open when one asks for it, or somebody tries cards on one. */
export function RunningCampaigns({ campaigns }: { campaigns: readonly Running[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <details className="sheet" open={campaigns.some(({ isAsked, slowedUntil }) => isAsked || slowedUntil)}>
      <summary>{t("pause.list", { count: campaigns.length })}</summary>
      <ul className="plain-list">
        {campaigns.map(({ id, title, state, isAsked, slowedUntil }) => (
          <li key={id}>
            <CampaignStateTag state={state} /> <Link to={`/panel/campanas/${id}/pausa`}>{title}</Link>
            {slowedUntil && (
              <strong> · {t("cards.slowed", { until: formatMoment(slowedUntil, locale) })}</strong>
            )}
            {isAsked && <strong> · {t("cancel.asked")}</strong>}
          </li>
        ))}
      </ul>
    </details>
  );
}
