import type { Database } from "#app/db/database.server.ts";
import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { Formalised } from "#app/domain/report/final-report.ts";
import { shownPicture } from "../public-campaign.ts";
import { type EvidenceStep, readEvidenceSteps } from "./evidence-steps.server.ts";

/** What a final report says. */
export type ReportShown = {
  text: string;
  salesBefore: MoneyData | null;
  salesAfter: MoneyData | null;
  jobsBefore: number | null;
  jobsAfter: number | null;
  formalised: Formalised | null;
  pictures: ShownPicture[];
};

export type ReportRow = Omit<ReportShown, "salesBefore" | "salesAfter"> & {
  currency: Currency;
  sales_before: bigint | null;
  sales_after: bigint | null;
};

/** Columns of a ReportRow; `r` is the report, `c` its campaign. */
export const reportColumns = `c.currency, coalesce(r.text, '') as text, r.sales_before, r.sales_after,
  r.jobs_before as "jobsBefore", r.jobs_after as "jobsAfter", r.formalised::text,
  (select coalesce(jsonb_agg(${shownPicture} order by i.position), '[]')
     from report_picture i join stored_file f on f.hash = i.hash where i.campaign_id = r.campaign_id) as pictures`;

export function toReportShown({ currency, sales_before, sales_after, ...row }: ReportRow): ReportShown {
  const money = (amount: bigint | null) => (amount === null ? null : toMoneyData({ amount, currency }));
  const { text, jobsBefore, jobsAfter, formalised, pictures } = row;
  return {
    ...{ text, jobsBefore, jobsAfter, formalised, pictures },
    salesBefore: money(sales_before),
    salesAfter: money(sales_after),
  };
}

export type FinalReport = {
  campaign: {
    id: string;
    slug: string;
    title: string;
    publicName: string;
    currency: Currency;
    entrepreneurId: string;
    matcherId: string | null;
    /** Whether its report may be written now. */
    isReporting: boolean;
  };
  /** Null: nothing has been written. */
  state: EvidenceState | null;
  sentAt: string | null;
  report: ReportShown;
  steps: EvidenceStep[];
};

type Row = ReportRow &
  FinalReport["campaign"] & {
    report_state: EvidenceState | null;
    sent_at: Date | null;
    people_employed: number | null;
  };

/** The final report of a campaign, for who writes it and who reviews it; begun with what the campaign said of who works there; null when there is no such campaign. Two queries. */
export async function readFinalReport({ sql }: Database, campaignId: string): Promise<FinalReport | null> {
  const [row] = await sql.query<Row>(
    `select c.id, c.slug, c.title, c.public_name as "publicName", c.entrepreneur_id as "entrepreneurId",
            k.matcher_id as "matcherId", c.state = 'reporting' as "isReporting", r.state::text as report_state, r.sent_at,
            c.people_employed,
            ${reportColumns}
       from campaign c left join call k on k.id = c.call_id left join final_report r on r.campaign_id = c.id where c.id = $1`,
    [campaignId],
  );
  if (!row) return null;
  const { id, slug, title, publicName, currency, entrepreneurId, matcherId, isReporting } = row;
  const report = toReportShown(row);
  return {
    campaign: { id, slug, title, publicName, currency, entrepreneurId, matcherId, isReporting },
    state: row.report_state,
    sentAt: row.sent_at?.toISOString() ?? null,
    report: row.report_state === null ? { ...report, jobsBefore: row.people_employed } : report,
    steps: await readEvidenceSteps(sql, { campaignId, trancheId: null }),
  };
}
