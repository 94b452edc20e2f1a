import { Link } from "@remix-run/react";
import { ProgressNumbers } from "#app/components/panel/progress-numbers.tsx";
import { Section } from "#app/components/section.tsx";
import { TwinBar } from "#app/components/twin-bar.tsx";
import type { CampaignKind, CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { matchStanding } from "#app/domain/campaign/match-standing.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  campaign: {
    id: string;
    state: CampaignState;
    content: { goal: MoneyData | null; kind: CampaignKind };
    progress: {
      raised: MoneyData;
      match: MoneyData;
      donors: number;
      gate: string;
      fees: MoneyData | null;
    } | null;
  };
};

/** How the campaign stands: what people gave and what the match adds, apart. */
export function OwnProgress({ campaign: { id, state, content, progress } }: Props) {
  const t = useTexts();
  if (!progress || !content.goal) return null;
  return (
    <Section title={t("panel.progress")}>
      <TwinBar
        goal={content.goal}
        raised={progress.raised}
        match={progress.match}
        matchIs={matchStanding({ gate: progress.gate, kind: content.kind, state })}
        isLarge
      />
      <ProgressNumbers goal={content.goal} {...progress} />
      {state === "live" && (
        <p>
          <Link to={`/panel/cartel?campana=${id}`}>{t("fair.ownPoster")}</Link>
        </p>
      )}
    </Section>
  );
}
