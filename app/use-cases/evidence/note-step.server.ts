import type { Sql } from "#app/db/sql.ts";
import type { Ports } from "../ports.ts";

type Step = {
  campaignId: string;
  /** Null: of the final report. */
  trancheId: string | null;
  kind: "sent" | "asked" | "accepted";
  /** As whom a reviewer decided; null for what its entrepreneur sent. */
  side: "operator" | "matcher" | null;
  comment: string;
  personId: string;
};

/** Keeps who sent, asked or accepted, with their words. Answers its id. */
export async function noteStep(sql: Sql, { ids, clock }: Ports, step: Step): Promise<string> {
  const stepId = ids.id();
  await sql.query(
    `insert into evidence_step (id, campaign_id, tranche_id, kind, side, comment, person_id, at)
     values ($1, $2, $3, $4::evidence_step_kind, $5::review_side, $6, $7, $8)`,
    [stepId, step.campaignId, step.trancheId, step.kind, step.side, step.comment, step.personId, clock.now()],
  );
  return stepId;
}
