import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { Currency } from "#app/domain/money/currency.ts";

/** A campaign that an organisation helps with, or asked to, as it stands. */
export type HelpedRow = {
  facilitationId: string;
  organisation: string;
  campaignId: string | null;
  title: string;
  entrepreneur: string;
  state: CampaignState | null;
  currency: Currency;
  raised: bigint;
  match: bigint;
  goal: bigint;
  invitedAt: Date;
  remindedAt: Date | null;
  help: "invited" | "agreed";
  is_begun: boolean;
  summary: string | null;
  story: string | null;
  sector: string | null;
  province: string | null;
  canton: string | null;
  picture_hash: string | null;
  deadline_at: Date | null;
  donors: number;
  gate: string | null;
  terms: unknown;
  budget_sum: bigint;
  budget_lines: number;
  has_account: boolean;
  questions: number;
  evidence_position: number | null;
  evidence_state: string | null;
  is_report_due: boolean;
};

/** Columns of a HelpedRow; `e`: the first tranche whose money was paid and whose evidence is neither sent nor accepted. */
export const helpedColumns = `f.id as "facilitationId", o.name as organisation, f.campaign_id as "campaignId", f.state::text as help, f.is_begun,
  f.invited_at as "invitedAt", f.reminded_at as "remindedAt", coalesce(c.title, '') as title, coalesce(p.name, f.email) as entrepreneur,
  c.state::text as state, coalesce(c.currency, 'USD') as currency, coalesce(m.raised, 0) as raised, coalesce(m.match, 0) as match,
  coalesce(m.donors, 0) as donors, m.gate, coalesce(c.goal, 0) as goal, c.deadline_at, c.summary, c.story, c.sector, c.province, c.canton,
  c.picture_hash, r.terms,
  (select coalesce(sum(b.amount), 0)::bigint from budget_line b where b.campaign_id = c.id) as budget_sum,
  (select count(*)::int from budget_line b where b.campaign_id = c.id) as budget_lines,
  exists (select from payout_account a where a.person_id = c.entrepreneur_id and a.state = 'active') as has_account,
  (select count(*)::int from comment q where q.campaign_id = c.id and q.kind = 'question' and q.answer is null
      and q.state in ('shown', 'waiting')) as questions,
  e.position as evidence_position, e.state as evidence_state,
  c.state = 'reporting' and not exists (select from final_report w where w.campaign_id = c.id and w.state in ('sent', 'accepted')) as is_report_due`;

export const helpedTables = `facilitation f join organisation o on o.id = f.organisation_id left join campaign c on c.id = f.campaign_id
  left join person p on p.id = c.entrepreneur_id left join match_campaign_position m on m.campaign_id = c.id
  left join match_call k on k.call_id = c.call_id left join call_terms r on r.call_id = c.call_id and r.version = k.terms_version
  left join lateral (
    select t.position, coalesce(v.state::text, 'open') as state from tranche t left join tranche_evidence v on v.tranche_id = t.id
     where t.campaign_id = c.id and t.state in ('paid', 'confirmed') and coalesce(v.state::text, 'open') in ('open', 'asked')
       and c.state in ('releasing', 'reporting')
     order by t.position limit 1) e on true`;
