import { Form, Link } from "@remix-run/react";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { NextList } from "../campaign/next-list.tsx";
import { CampaignStateTag } from "../campaign-state-tag.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";

export type ShownHelp = {
  facilitationId: string;
  campaignId: string | null;
  title: string;
  entrepreneur: string;
  isAnswered: boolean;
  mayWrite: boolean;
  state: CampaignState | null;
  /** In words; null while nothing sensible was written. */
  goal: string | null;
  percent: number;
  daysLeft: number | null;
  next: string[];
  remindedAt: string | null;
  mayRemind: boolean;
};

/** One row for each campaign that is helped: how it stands, what is next, and a way to say so to its entrepreneur. */
export function HelpedTable({ campaigns }: { campaigns: readonly ShownHelp[] }) {
  const t = useTexts();
  return (
    <Table
      isRecords
      caption={t("helping.title")}
      columns={[
        { name: t("helping.campaign"), isName: true },
        { name: t("helping.who"), isName: true },
        { name: t("helping.state") },
        { name: t("helping.progress") },
        { name: t("helping.next") },
        { name: t("helping.act") },
      ]}
      rows={campaigns.map((one) => [
        one.campaignId && one.mayWrite ? (
          <Link key="campaign" to={`/panel/acompanamiento/${one.campaignId}`}>
            {one.title || t("edit.untitled")}
          </Link>
        ) : (
          t("helping.chooses")
        ),
        one.entrepreneur,
        one.isAnswered && one.state ? (
          <CampaignStateTag key="state" state={one.state} />
        ) : (
          <Tag key="state">{t("helping.invited")}</Tag>
        ),
        <Standing key="standing" of={one} />,
        <NextList key="next" next={one.next} />,
        <Remind key="act" of={one} />,
      ])}
    />
  );
}

function Standing({ of: { goal, percent, daysLeft } }: { of: ShownHelp }) {
  const t = useTexts();
  if (goal === null) return "—";
  return (
    <div>
      {t("helping.progress.of", { percent, goal })}
      {daysLeft !== null && (
        <>
          <br />
          {t("helping.days", { count: daysLeft })}
        </>
      )}
    </div>
  );
}

function Remind({ of }: { of: ShownHelp }) {
  const t = useTexts();
  const locale = useLocale();
  if (!of.mayRemind)
    return of.remindedAt ? t("helping.reminded", { at: formatMoment(of.remindedAt, locale) }) : "—";
  return (
    <Form method="post">
      <input type="hidden" name="help" value={of.facilitationId} />
      <Button name="intent" value="remind" aria-label={t("helping.remindOf", { name: of.entrepreneur })}>
        {t("helping.remind")}
      </Button>
    </Form>
  );
}
