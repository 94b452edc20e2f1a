import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CampaignKind } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Frame = {
  campaign: { slug: string; title: string; publicName: string; isOpen: boolean; kind: CampaignKind };
  /** The fair whose poster led here. */
  fair: string | null;
  children: ReactNode;
};

/** To whom one gives, and the way back. */
export function DonateFrame({ campaign, fair, children }: Frame) {
  const t = useTexts();
  return (
    <div className="narrow page">
      <p className="small">
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link> · {campaign.publicName}
      </p>
      <h1>{t("donate.heading")}</h1>
      {campaign.isOpen && <p className="small">{t(`campaignKind.${campaign.kind}`)}</p>}
      {fair && <p className="small">{t("fair.givenAt", { fair })}</p>}
      {children}
    </div>
  );
}
