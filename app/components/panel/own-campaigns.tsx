import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { NextList } from "#app/components/campaign/next-list.tsx";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  campaigns: readonly {
    id: string;
    title: string;
    state: CampaignState;
    raised: MoneyData;
    goal: MoneyData | null;
    /** What it waits for, in words. */
    next: readonly string[];
  }[];
};

/** An entrepreneur's campaigns with what they have raised and what is next, and the way to a new one. */
export function OwnCampaigns({ campaigns }: Props) {
  const t = useTexts();
  return (
    <Section title={t("panel.campaigns")}>
      {campaigns.length === 0 ? (
        <EmptyState title={t("panel.noCampaigns")}>
          <p>{t("panel.noCampaigns.why")}</p>
        </EmptyState>
      ) : (
        <Table
          isRecords
          caption={t("panel.campaigns")}
          columns={[
            { name: t("panel.campaign"), isName: true },
            { name: t("panel.state") },
            { name: t("panel.raised"), isNumber: true },
            { name: t("panel.goal"), isNumber: true },
            { name: t("helping.next") },
          ]}
          rows={campaigns.map(({ id, title, state, raised, goal, next }) => [
            <Link key={id} to={`/panel/campanas/${id}`}>
              {title || t("edit.untitled")}
            </Link>,
            <CampaignStateTag key={`${id}-state`} state={state} />,
            <Amount key={`${id}-raised`} of={raised} />,
            goal ? <Amount key={`${id}-goal`} of={goal} /> : "—",
            <NextList key={`${id}-next`} next={next} />,
          ])}
        />
      )}
      <p className="act-line">
        <ButtonLink to="/panel/campanas/nueva" look={campaigns.length === 0 ? "main" : "quiet"}>
          {t("panel.newCampaign")}
        </ButtonLink>
      </p>
    </Section>
  );
}
