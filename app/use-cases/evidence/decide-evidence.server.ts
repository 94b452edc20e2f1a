import type { Actor } from "#app/domain/access/actor.ts";
import { type Ports, type Result, refused } from "../ports.ts";
import { type DecideSentRefusal, decideSent, type SentDecision } from "./decide-sent.server.ts";
import { isSpending, lockEvidence } from "./lock-evidence.server.ts";

/**
 * An operator, or somebody of the call's matcher, accepts the evidence of a tranche, or asks a question with a comment. Accepted,
 * it opens the next tranche that needs it. Never the entrepreneur themself.
 */
export async function decideEvidence(
  ports: Ports,
  actor: Actor,
  { trancheId, ...decision }: SentDecision & { trancheId: string },
): Promise<Result<null, DecideSentRefusal>> {
  return ports.db.transaction(async (sql) => {
    const evidence = await lockEvidence(sql, trancheId);
    if (!evidence) return refused({ kind: "not_allowed" });
    return decideSent(sql, ports, {
      by: actor,
      sent: { ...evidence, isOpen: isSpending(evidence) },
      decision,
      place: { campaignId: evidence.campaign_id, trancheId },
      keep: (personId, now) =>
        sql.query(
          decision.isAccepted
            ? "update tranche_evidence set state = 'accepted', accepted_by = $2, accepted_at = $3 where tranche_id = $1"
            : "update tranche_evidence set state = 'asked' where tranche_id = $1",
          decision.isAccepted ? [trancheId, personId, now] : [trancheId],
        ),
    });
  });
}
