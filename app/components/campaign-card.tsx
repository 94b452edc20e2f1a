import { Link } from "@remix-run/react";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { formatRoundMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { CampaignPicture } from "./campaign-picture.tsx";
import { CampaignStateTag } from "./campaign-state-tag.tsx";
import { type TwinAmounts, TwinBar } from "./twin-bar.tsx";
import { percentOfGoal } from "./twin-shares.ts";

export type CampaignSummary = {
  slug: string;
  title: string;
  summary: string;
  publicName: string;
  sector: string;
  province: string;
  state: CampaignState;
  progress: TwinAmounts & { donors: number };
  daysLeft: number | null;
  pictureHash: string | null;
  pictureAlt: string | null;
  pictureWidths: readonly number[];
};

/** One campaign among others: a single link around what one needs to choose. */
export function CampaignCard({ campaign }: { campaign: CampaignSummary }) {
  const t = useTexts();
  const locale = useLocale();
  const { progress } = campaign;
  const percent = percentOfGoal({
    goal: moneyOf(progress.goal).amount,
    raised: moneyOf(progress.raised).amount,
    match: moneyOf(progress.match).amount,
  });
  return (
    <li className="card campaign-card">
      <CampaignPicture campaign={campaign} isCard />
      <div className="card-body">
        <p className="small">
          {campaign.publicName} · {campaign.province}
        </p>
        <h3>
          <Link to={`/campanas/${campaign.slug}`} className="card-link">
            {campaign.title}
          </Link>
        </h3>
        <p className="card-summary">{campaign.summary}</p>
        <div className="card-foot">
          <TwinBar {...progress} />
          <p className="card-figures">
            <span>{t("card.share", { percent, goal: formatRoundMoney(progress.goal, locale) })}</span>
            {campaign.daysLeft === null ? (
              <CampaignStateTag state={campaign.state} />
            ) : (
              <span>{t("card.daysLeft", { count: campaign.daysLeft })}</span>
            )}
          </p>
        </div>
      </div>
    </li>
  );
}

/** Cards of campaigns side by side. */
export function CampaignCards({ campaigns }: { campaigns: readonly CampaignSummary[] }) {
  return (
    <ul className="cards">
      {campaigns.map((campaign) => (
        <CampaignCard key={campaign.slug} campaign={campaign} />
      ))}
    </ul>
  );
}
