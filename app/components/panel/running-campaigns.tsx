import { Link } from "@remix-run/react";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Running = { id: string; title: string; state: CampaignState };

/** Campaigns that the operator may pause, or let go on. */
export function RunningCampaigns({ campaigns }: { campaigns: readonly Running[] }) {
  const t = useTexts();
  return (
    <details className="sheet">
      <summary>{t("pause.list", { count: campaigns.length })}</summary>
      <ul className="plain-list">
        {campaigns.map(({ id, title, state }) => (
          <li key={id}>
            <CampaignStateTag state={state} /> <Link to={`/panel/campanas/${id}/pausa`}>{title}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
