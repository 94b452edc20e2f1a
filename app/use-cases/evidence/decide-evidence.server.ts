import { addToOutbox } from "#app/db/outbox.ts";
import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { commentBound } from "#app/domain/evidence/evidence-state.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { isSpending, lockEvidence, sideOf } from "./lock-evidence.server.ts";
import { noteStep } from "./note-step.server.ts";

export type DecideEvidenceRefusal =
  | AccessRefusal
  /** It was not sent, or its entrepreneur is changing it. */
  | { kind: "not_waiting" }
  /** Another reviewer was first. */
  | { kind: "decided_before" }
  /** It was changed and sent again meanwhile: what was read is not what stands there. */
  | { kind: "sent_again" }
  | { kind: "comment_missing" };

type Decision = {
  trancheId: string;
  isAccepted: boolean;
  comment: string;
  /** When what the reviewer read was sent. */
  sentAt: Date;
};

/**
 * An operator, or somebody of the call's matcher, accepts the evidence of a tranche, or asks a question with a comment. Accepted,
 * it opens the next tranche that needs it. Never the entrepreneur themself.
 */
export async function decideEvidence(
  ports: Ports,
  actor: Actor,
  { trancheId, isAccepted, comment, sentAt }: Decision,
): Promise<Result<null, DecideEvidenceRefusal>> {
  return ports.db.transaction(async (sql) => {
    const evidence = await lockEvidence(sql, trancheId);
    const side = evidence && sideOf(actor, evidence);
    if (!evidence || !side) return refused({ kind: "not_allowed" });
    const personId = actorIdOf(actor)!;
    if (personId === evidence.entrepreneur_id) return refused({ kind: "second_person_needed" });
    if (evidence.state === "accepted" || evidence.state === "asked")
      return refused({ kind: "decided_before" });
    if (evidence.state !== "sent" || !isSpending(evidence)) return refused({ kind: "not_waiting" });
    if (evidence.sent_at!.getTime() !== sentAt.getTime()) return refused({ kind: "sent_again" });
    const words = comment.trim().slice(0, commentBound);
    if (!isAccepted && words === "") return refused({ kind: "comment_missing" });
    const now = ports.clock.now();
    await sql.query(
      isAccepted
        ? "update tranche_evidence set state = 'accepted', accepted_by = $2, accepted_at = $3 where tranche_id = $1"
        : "update tranche_evidence set state = 'asked' where tranche_id = $1",
      isAccepted ? [trancheId, personId, now] : [trancheId],
    );
    const { campaign_id: campaignId, email: to, locale } = evidence;
    const kind = isAccepted ? "accepted" : "asked";
    const stepId = await noteStep(sql, ports, {
      campaignId,
      trancheId,
      kind,
      side,
      comment: words,
      personId,
    });
    const mail = { key: `evidence-decided:${stepId}`, kind: "evidence-decided", to, locale } as const;
    await addToOutbox(sql, [{ ...mail, payload: { stepId } }], { now });
    return done(null);
  });
}
