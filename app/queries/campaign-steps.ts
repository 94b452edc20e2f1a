import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { type NextStep, nextSteps } from "#app/domain/campaign/next-steps.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import { missingForGate } from "./gate-progress.ts";

/** What of a campaign decides what it waits for; all null or nothing where there is no campaign. */
export type StepsRow = {
  title: string;
  state: CampaignState | null;
  raised: bigint;
  match: bigint;
  goal: bigint;
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

/** Columns of a StepsRow; `c`: the campaign, the rest of `stepsTables`. */
export const stepsColumns = `coalesce(c.title, '') as title, c.state::text as state, coalesce(m.raised, 0) as raised, coalesce(m.match, 0) as match,
  coalesce(m.donors, 0) as donors, m.gate, coalesce(c.goal, 0) as goal, c.deadline_at, c.summary, c.story, c.sector, c.province, c.canton,
  c.picture_hash, r.terms,
  (select coalesce(sum(b.amount), 0)::bigint from budget_line b where b.campaign_id = c.id) as budget_sum,
  (select count(*)::int from budget_line b where b.campaign_id = c.id) as budget_lines,
  exists (select from payout_account a where a.person_id = c.entrepreneur_id and a.state = 'active') as has_account,
  (select count(*)::int from comment q where q.campaign_id = c.id and q.kind = 'question' and q.answer is null
      and q.state in ('shown', 'waiting')) as questions,
  e.position as evidence_position, e.state as evidence_state,
  c.state = 'reporting' and not exists (select from final_report w where w.campaign_id = c.id and w.state in ('sent', 'accepted')) as is_report_due`;

/** Joined to a campaign `c`; `e`: the first tranche whose money was paid and whose evidence is neither sent nor accepted. */
export const stepsTables = `left join match_campaign_position m on m.campaign_id = c.id
  left join match_call k on k.call_id = c.call_id left join call_terms r on r.call_id = c.call_id and r.version = k.terms_version
  left join lateral (
    select t.position, coalesce(v.state::text, 'open') as state from tranche t left join tranche_evidence v on v.tranche_id = t.id
     where t.campaign_id = c.id and t.state in ('paid', 'confirmed') and coalesce(v.state::text, 'open') in ('open', 'asked')
       and c.state in ('releasing', 'reporting')
     order by t.position limit 1) e on true`;

/** What a campaign waits for. `isAnswered`: no invitation to be helped waits for its entrepreneur. */
export function toNextSteps(row: StepsRow, { isAnswered }: { isAnswered: boolean }): NextStep[] {
  const terms = row.terms ? readTerms({ path: "terms", value: row.terms }) : null;
  const gateMissing = terms?.gate && row.gate === "open" ? missingForGate(terms.gate, row) : null;
  const { state, questions, raised, match } = row;
  return nextSteps({
    isAnswered,
    state: state ?? "in_review",
    draft: draftOf(row),
    questions,
    evidence: row.evidence_position
      ? { position: row.evidence_position, isAsked: row.evidence_state === "asked" }
      : null,
    isReportDue: row.is_report_due,
    standing: { goal: writtenGoal(row), raised, match, gateMissing },
  });
}

/** Zero while nothing sensible was written. */
export function writtenGoal({ goal }: Pick<StepsRow, "goal">): bigint {
  return goal > 1n ? goal : 0n;
}

function draftOf(row: StepsRow) {
  const { title, picture_hash: pictureHash, budget_lines: budgetLines, has_account: hasAccount } = row;
  const text = (of: string | null) => of ?? "";
  return {
    ...{ title, pictureHash, budgetLines, hasAccount, pictureAlt: null },
    ...{ summary: text(row.summary), story: text(row.story), sector: text(row.sector) },
    ...{ province: text(row.province), canton: text(row.canton) },
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    isBudgetWhole: row.budget_sum === row.goal,
  };
}
