import type { Database } from "#app/db/database.server.ts";
import { helperIds } from "#app/db/helper-ids.ts";
import type { Sql } from "#app/db/sql.ts";
import { type EvidenceState, spendingStates } from "#app/domain/evidence/evidence-state.ts";
import { sumSpending } from "#app/domain/evidence/spending.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readPieces, type ShownPiece } from "./evidence-pieces.server.ts";
import { type EvidenceStep, readEvidenceSteps } from "./evidence-steps.server.ts";

type Place = { id: string; position: number; state: EvidenceState; sentAt: string | null };
export type Evidence = {
  campaign: {
    id: string;
    slug: string;
    title: string;
    publicName: string;
    currency: Currency;
    entrepreneurId: string;
    /** Organisations that help with it. */
    helperIds: string[];
    matcherId: string | null;
  };
  /** Those that were paid, or of which evidence was begun. */
  tranches: Place[];
  /** The one that is shown; null when none was paid. */
  tranche: (Place & { mayChange: boolean }) | null;
  spending: Record<"paid" | "shown" | "missing" | "over", MoneyData> & { isOver: boolean };
  lines: { id: string; label: string; amount: MoneyData; shown: MoneyData; isOver: boolean }[];
  pieces: ShownPiece[];
  steps: EvidenceStep[];
};

type CampaignRow = Omit<Evidence["campaign"], "id"> & { state: string };
type TrancheRow = Omit<Place, "sentAt"> & { is_paid: boolean; sent_at: Date | null; paid: bigint };

/**
 * The evidence of one tranche of a campaign (by its position; else the first that is not accepted): what was paid up to it
 * beside what is shown, its pieces, and who decided what. Null when there is no such campaign or tranche. Five queries.
 */
export async function readEvidence(
  { sql }: Database,
  { campaignId, position }: { campaignId: string; position: number | null },
): Promise<Evidence | null> {
  const [campaign] = await sql.query<CampaignRow>(
    `select c.slug, c.title, c.public_name as "publicName", c.currency, c.state::text, c.entrepreneur_id as "entrepreneurId",
            k.matcher_id as "matcherId", ${helperIds} as "helperIds"
       from campaign c left join call k on k.id = c.call_id where c.id = $1`,
    [campaignId],
  );
  if (!campaign) return null;
  const { state: campaignState, ...of } = campaign;
  const tranches = await readTranches(sql, campaignId);
  const chosen = position
    ? tranches.find((one) => one.position === position)
    : (tranches.find(({ state }) => state !== "accepted") ?? tranches.at(-1));
  if (position && !chosen) return null;
  const upTo = chosen ? tranches.filter((one) => one.position <= chosen.position) : [];
  const { lines, pieces } = await readShown(sql, { campaignId, trancheIds: upTo.map(({ id }) => id) });
  const sums = sumSpending({ paid: upTo.reduce((sum, { paid }) => sum + paid, 0n), lines, pieces });
  const money = (amount: bigint) => toMoneyData({ amount, currency: of.currency });
  return {
    campaign: { id: campaignId, ...of },
    tranches: tranches.map(toPlace),
    tranche: chosen
      ? {
          ...toPlace(chosen),
          mayChange: chosen.is_paid && chosen.state !== "accepted" && spendingStates.includes(campaignState),
        }
      : null,
    spending: {
      paid: money(sums.paid),
      shown: money(sums.shown),
      missing: money(sums.missing),
      over: money(sums.over),
      isOver: sums.over > 0n,
    },
    lines: sums.lines.map(({ amount, shown, ...line }) => ({
      ...line,
      amount: money(amount),
      shown: money(shown),
    })),
    pieces: chosen ? await readPieces(sql, { trancheId: chosen.id, currency: of.currency }) : [],
    steps: chosen ? await readEvidenceSteps(sql, { campaignId, trancheId: chosen.id }) : [],
  };
}

function toPlace({ id, position, state, sent_at }: TrancheRow): Place {
  return { id, position, state, sentAt: sent_at?.toISOString() ?? null };
}

function readTranches(sql: Sql, campaignId: string): Promise<TrancheRow[]> {
  return sql.query<TrancheRow>(
    `select t.id, t.position, coalesce(e.state::text, 'open') as state, e.sent_at, t.state in ('paid', 'confirmed') as is_paid,
            (select coalesce(sum(r.total), 0)::bigint from release r
              where r.tranche_id = t.id and r.state in ('paid', 'confirmed')) as paid
       from tranche t left join tranche_evidence e on e.tranche_id = t.id
      where t.campaign_id = $1 and (e.tranche_id is not null
            or t.state in ('paid', 'confirmed') and exists (select from release r where r.tranche_id = t.id and r.state in ('paid', 'confirmed')))
      order by t.position`,
    [campaignId],
  );
}

type Line = { id: string; label: string; amount: bigint; shown: bigint };

/** The budget, with what the pieces of these tranches show for each of its lines. */
async function readShown(sql: Sql, of: { campaignId: string; trancheIds: string[] }) {
  const lines = await sql.query<Line>(
    `select b.id, b.label, b.amount, coalesce((select sum(p.amount) from evidence_piece p
              where p.budget_line_id = b.id and p.tranche_id = any($2::uuid[]) and p.withdrawn_at is null), 0)::bigint as shown
       from budget_line b where b.campaign_id = $1 order by b.position`,
    [of.campaignId, of.trancheIds],
  );
  const pieces = lines.map(({ id, shown }) => ({ budgetLineId: id, amount: shown }));
  return { lines: lines.map(({ id, label, amount }) => ({ id, label, amount })), pieces };
}
