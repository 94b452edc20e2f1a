import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { NextStep } from "#app/domain/campaign/next-steps.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { type StepsRow, stepsColumns, stepsTables, toNextSteps, writtenGoal } from "../campaign-steps.ts";

export type PanelHome = {
  campaigns: {
    id: string;
    slug: string;
    title: string;
    state: CampaignState;
    raised: MoneyData;
    /** Null while nothing sensible was written. */
    goal: MoneyData | null;
    next: NextStep[];
  }[];
  calls: { id: string; title: string; state: string; matcher: string; waiting: number }[];
};

type CampaignRow = StepsRow & { id: string; slug: string; state: CampaignState; currency: Currency };
type CallRow = { id: string; title: string; state: string; matcher: string; waiting: number };

/** What a signed-in person has here: own campaigns with what each waits for, and the calls of their organisations. Two queries. */
export async function readPanelHome(
  { sql }: Database,
  { personId, organisationIds }: { personId: string; organisationIds: string[] },
): Promise<PanelHome> {
  const campaigns = await sql.query<CampaignRow>(
    `select c.id, c.slug, c.currency, ${stepsColumns} from campaign c ${stepsTables}
      where c.entrepreneur_id = $1 order by c.created_at desc limit 100`,
    [personId],
  );
  const calls = await sql.query<CallRow>(
    `select c.id, c.title, c.state::text, o.name as matcher,
            (select count(*)::int from campaign k where k.call_id = c.id and k.state = 'in_review' and not exists (
               select from review r where r.campaign_id = k.id and r.side = 'matcher' and r.submitted_at = k.submitted_at))
          + (select count(*)::int from release r join campaign k on k.id = r.campaign_id where k.call_id = c.id and r.state = 'proposed')
          + (select count(*)::int from tranche_evidence e join tranche n on n.id = e.tranche_id join campaign k on k.id = n.campaign_id
              where k.call_id = c.id and e.state = 'sent' and k.state in ('releasing', 'reporting'))
          + (select count(*)::int from final_report f join campaign k on k.id = f.campaign_id where k.call_id = c.id and f.state = 'sent')
          + (select count(*)::int from call_terms t where t.call_id = c.id and t.state = 'proposed') as waiting
       from call c join organisation o on o.id = c.matcher_id
      where c.matcher_id = any($1::uuid[]) order by c.created_at desc limit 100`,
    [organisationIds],
  );
  return {
    campaigns: campaigns.map(toCampaign),
    calls,
  };
}

function toCampaign(row: CampaignRow): PanelHome["campaigns"][number] {
  const { id, slug, title, state, currency, raised } = row;
  const goal = writtenGoal(row);
  return {
    ...{ id, slug, title, state },
    raised: toMoneyData({ amount: raised, currency }),
    goal: goal > 0n ? toMoneyData({ amount: goal, currency }) : null,
    next: toNextSteps(row, { isAnswered: true }),
  };
}
