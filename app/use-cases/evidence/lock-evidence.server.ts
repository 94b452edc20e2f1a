import { helperIds } from "#app/db/helper-ids.ts";
import type { Sql } from "#app/db/sql.ts";
import { type Actor, helpsFor } from "#app/domain/access/actor.ts";
import { type EvidenceState, paidStates, spendingStates } from "#app/domain/evidence/evidence-state.ts";

export type LockedEvidence = {
  campaign_id: string;
  campaign_state: string;
  tranche_state: string;
  entrepreneur_id: string;
  /** Organisations that help with it, as its entrepreneur agreed. */
  helper_ids: string[];
  matcher_id: string | null;
  email: string;
  locale: string;
  state: EvidenceState;
  sent_at: Date | null;
};

/** The evidence of a tranche with whose it is, locked until the transaction ends; null when there is no such tranche. */
export async function lockEvidence(sql: Sql, trancheId: string): Promise<LockedEvidence | null> {
  const [tranche] = await sql.query<Omit<LockedEvidence, "state" | "sent_at">>(
    `select t.campaign_id, t.state::text as tranche_state, c.state::text as campaign_state, c.entrepreneur_id, k.matcher_id,
            p.email, p.locale, ${helperIds} as helper_ids
       from tranche t join campaign c on c.id = t.campaign_id join person p on p.id = c.entrepreneur_id
       left join call k on k.id = c.call_id where t.id = $1`,
    [trancheId],
  );
  if (!tranche) return null;
  const [evidence] = await sql.query<Pick<LockedEvidence, "state" | "sent_at">>(
    "select state::text, sent_at from tranche_evidence where tranche_id = $1 for update",
    [trancheId],
  );
  return { ...tranche, ...(evidence ?? { state: "open", sent_at: null }) };
}

/** Begins the evidence of a tranche, where nobody did before. */
export async function beginEvidence(sql: Sql, trancheId: string): Promise<void> {
  await sql.query("insert into tranche_evidence (tranche_id) values ($1) on conflict do nothing", [
    trancheId,
  ]);
}

/** Its entrepreneur hands evidence in, or who helps with their consent. */
export function mayHandIn(
  actor: Actor,
  { entrepreneur_id, helper_ids }: Pick<LockedEvidence, "entrepreneur_id" | "helper_ids">,
): boolean {
  return actor.kind === "person" && (actor.personId === entrepreneur_id || helpsFor(actor, helper_ids));
}

/** Whether money went out for it that may be shown, and the campaign is not over. */
export function isSpending({ campaign_state, tranche_state }: LockedEvidence): boolean {
  return spendingStates.includes(campaign_state) && paidStates.includes(tranche_state);
}
