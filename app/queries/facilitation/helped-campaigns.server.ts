import type { Sql } from "#app/db/sql.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { NextStep } from "#app/domain/campaign/next-steps.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { daysUntil } from "../campaign-card.ts";
import { toNextSteps, writtenGoal } from "../campaign-steps.ts";
import { type HelpedRow, helpedColumns, helpedTables } from "./helped-row.ts";

export type HelpedCampaign = {
  facilitationId: string;
  organisation: string;
  /** Null: whoever was asked has not chosen it. */
  campaignId: string | null;
  title: string;
  /** Who is helped, by name; of an invitation that waits, the address it went to. */
  entrepreneur: string;
  isAnswered: boolean;
  /** Whether its draft may be written by who helps. */
  mayWrite: boolean;
  state: CampaignState | null;
  currency: Currency;
  raised: bigint;
  match: bigint;
  /** Zero while nothing sensible was written. */
  goal: bigint;
  /** Whole days until its deadline, while it takes donations. */
  daysLeft: number | null;
  next: NextStep[];
  invitedAt: Date;
  remindedAt: Date | null;
};

/** What these organisations help with, or asked to, what needs somebody first. One query, each part of it by an index. */
export async function readHelpedCampaigns(
  sql: Sql,
  { organisationIds, now }: { organisationIds: readonly string[]; now: Date },
): Promise<HelpedCampaign[]> {
  const rows = await sql.query<HelpedRow>(
    `select ${helpedColumns} from ${helpedTables} where f.organisation_id = any($1::uuid[]) and f.state in ('invited', 'agreed')
      order by f.invited_at desc, f.id limit 200`,
    [organisationIds],
  );
  const rank = ({ next }: HelpedCampaign) => (next.some(({ kind }) => kind !== "milestone") ? 0 : 1);
  return rows.map((row) => toHelped(row, { now })).sort((a, b) => rank(a) - rank(b));
}

/** One of them; null when its help is over. One query. */
export async function readHelpedCampaign(
  sql: Sql,
  { facilitationId, now }: { facilitationId: string; now: Date },
): Promise<HelpedCampaign | null> {
  const [row] = await sql.query<HelpedRow>(
    `select ${helpedColumns} from ${helpedTables} where f.id = $1 and f.state in ('invited', 'agreed')`,
    [facilitationId],
  );
  return row ? toHelped(row, { now }) : null;
}

function toHelped(row: HelpedRow, { now }: { now: Date }): HelpedCampaign {
  const { facilitationId, organisation, campaignId, title, entrepreneur, state, currency } = row;
  const { raised, match, invitedAt, remindedAt } = row;
  const isAnswered = row.help === "agreed";
  return {
    ...{ facilitationId, organisation, campaignId, title, entrepreneur, state, currency },
    ...{ raised, match, goal: writtenGoal(row), invitedAt, remindedAt },
    ...{ isAnswered, mayWrite: isAnswered || row.is_begun },
    daysLeft: state === "live" ? daysUntil(row.deadline_at, now) : null,
    next: toNextSteps(row, { isAnswered }),
  };
}
