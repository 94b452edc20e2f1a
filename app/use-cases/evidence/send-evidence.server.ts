import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { commentBound } from "#app/domain/evidence/evidence-state.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellReviewers } from "../tell-reviewers.server.ts";
import { isSpending, lockEvidence, mayHandIn } from "./lock-evidence.server.ts";
import { noteStep } from "./note-step.server.ts";

export type SendEvidenceRefusal =
  | { kind: "not_allowed" }
  | { kind: "not_paid" }
  /** There is no piece to look at. */
  | { kind: "nothing_to_send" }
  | { kind: "sent_before" }
  | { kind: "accepted_before" };

/** The entrepreneur sends the evidence of a tranche to be reviewed; after a question with an answer in words, if they like. */
export async function sendEvidence(
  ports: Ports,
  actor: Actor,
  { trancheId, message }: { trancheId: string; message: string },
): Promise<Result<{ sentAt: Date }, SendEvidenceRefusal>> {
  return ports.db.transaction(async (sql) => {
    const evidence = await lockEvidence(sql, trancheId);
    if (!evidence || !mayHandIn(actor, evidence)) return refused({ kind: "not_allowed" });
    if (!isSpending(evidence)) return refused({ kind: "not_paid" });
    if (evidence.state === "accepted") return refused({ kind: "accepted_before" });
    if (evidence.state === "sent") return refused({ kind: "sent_before" });
    const pieces = await sql.query(
      "select from evidence_piece where tranche_id = $1 and withdrawn_at is null limit 1",
      [trancheId],
    );
    if (pieces.length === 0) return refused({ kind: "nothing_to_send" });
    const now = ports.clock.now();
    await sql.query("update tranche_evidence set state = 'sent', sent_at = $2 where tranche_id = $1", [
      trancheId,
      now,
    ]);
    const author = actorIdOf(actor)!;
    await noteStep(sql, ports, {
      ...{ campaignId: evidence.campaign_id, trancheId, kind: "sent", side: null },
      ...{ comment: message.trim().slice(0, commentBound), personId: author },
    });
    const { matcher_id: matcherId } = evidence;
    await tellReviewers(sql, { what: "evidence", id: trancheId, sentAt: now, matcherId, author }, { now });
    return done({ sentAt: now });
  });
}
