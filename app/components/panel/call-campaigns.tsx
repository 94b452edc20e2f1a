import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Campaign = {
  slug: string;
  title: string;
  state: string;
  raised: MoneyData;
  match: MoneyData;
  donors: number;
  gate: string;
  goal: MoneyData;
};

/** The campaigns of a call, what people gave and what the match adds, apart. */
export function CallCampaigns({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useTexts();
  if (campaigns.length === 0) return null;
  return (
    <Section title={t("manage.campaigns", { count: campaigns.length })}>
      <Table
        isRecords
        caption={t("manage.campaigns", { count: campaigns.length })}
        columns={[
          { name: t("panel.campaign"), isName: true },
          { name: t("panel.state") },
          { name: t("panel.raised"), isNumber: true },
          { name: t("panel.match"), isNumber: true },
          { name: t("panel.gate") },
          { name: t("panel.donors"), isNumber: true },
          { name: t("panel.goal"), isNumber: true },
        ]}
        rows={campaigns.map(({ slug, title, state, raised, match, donors, gate, goal }) => [
          <Link key={slug} to={`/campanas/${slug}`}>
            {title}
          </Link>,
          <CampaignStateTag key="state" state={state as CampaignState} />,
          <Amount key="raised" of={raised} />,
          <Amount key="match" of={match} />,
          t(`panel.gate.${gate as "open"}`),
          donors,
          <Amount key="goal" of={goal} />,
        ])}
      />
    </Section>
  );
}
