import { Link } from "@remix-run/react";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Running = { id: string; title: string; state: CampaignState; isAsked: boolean };

/** Campaigns that the operator may pause, let go on, or cancel; open when one asks for it. */
export function RunningCampaigns({ campaigns }: { campaigns: readonly Running[] }) {
  const t = useTexts();
  return (
    <details className="sheet" open={campaigns.some(({ isAsked }) => isAsked)}>
      <summary>{t("pause.list", { count: campaigns.length })}</summary>
      <ul className="plain-list">
        {campaigns.map(({ id, title, state, isAsked }) => (
          <li key={id}>
            <CampaignStateTag state={state} /> <Link to={`/panel/campanas/${id}/pausa`}>{title}</Link>
            {isAsked && <strong> · {t("cancel.asked")}</strong>}
          </li>
        ))}
      </ul>
    </details>
  );
}
