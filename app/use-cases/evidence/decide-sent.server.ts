import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, reviewSideOf } from "#app/domain/access/actor.ts";
import { commentBound, type EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteStep } from "./note-step.server.ts";

export type DecideSentRefusal =
  | AccessRefusal
  /** It was not sent, or its entrepreneur is changing it. */
  | { kind: "not_waiting" }
  /** Another reviewer was first. */
  | { kind: "decided_before" }
  /** It was changed and sent again meanwhile: what was read is not what stands there. */
  | { kind: "sent_again" }
  | { kind: "comment_missing" };

export type SentDecision = {
  isAccepted: boolean;
  comment: string;
  /** When what the reviewer read was sent. */
  sentAt: Date;
};

/** What was sent, locked; `isOpen`: its campaign still takes it. */
type Sent = {
  state: EvidenceState | null;
  sent_at: Date | null;
  entrepreneur_id: string;
  matcher_id: string | null;
  email: string;
  locale: string;
  isOpen: boolean;
};

/**
 * One decision about evidence or a report that was sent: an operator's or the matcher's, never the entrepreneur's own or of who handed it in for them. `keep` writes it down;
 * then the step is kept and the entrepreneur told.
 */
export async function decideSent(
  sql: Sql,
  ports: Ports,
  of: {
    by: Actor;
    sent: Sent;
    decision: SentDecision;
    place: { campaignId: string; trancheId: string | null };
    keep: (personId: string, now: Date) => Promise<unknown>;
  },
): Promise<Result<null, DecideSentRefusal>> {
  const { by, sent, decision, place, keep } = of;
  const side = reviewSideOf(by, sent.matcher_id);
  if (!side) return refused({ kind: "not_allowed" });
  const personId = actorIdOf(by)!;
  if (personId === sent.entrepreneur_id || (await handedIn(sql, { personId, ...place })))
    return refused({ kind: "second_person_needed" });
  if (sent.state === "accepted" || sent.state === "asked") return refused({ kind: "decided_before" });
  if (sent.state !== "sent" || !sent.isOpen) return refused({ kind: "not_waiting" });
  if (sent.sent_at!.getTime() !== decision.sentAt.getTime()) return refused({ kind: "sent_again" });
  const comment = decision.comment.trim().slice(0, commentBound);
  if (!decision.isAccepted && comment === "") return refused({ kind: "comment_missing" });
  const now = ports.clock.now();
  await keep(personId, now);
  const kind = decision.isAccepted ? "accepted" : "asked";
  const stepId = await noteStep(sql, ports, { ...place, kind, side, comment, personId });
  const { email: to, locale } = sent;
  const mail = { key: `evidence-decided:${stepId}`, kind: "evidence-decided", to, locale } as const;
  await addToOutbox(sql, [{ ...mail, payload: { stepId } }], { now });
  return done(null);
}

/** Who helped to hand it in decides nothing about it. */
async function handedIn(
  sql: Sql,
  of: { personId: string; campaignId: string; trancheId: string | null },
): Promise<boolean> {
  const [row] = await sql.query<{ did: boolean }>(
    `select exists (select from evidence_piece p where p.tranche_id = $3 and p.added_by = $1)
         or exists (select from evidence_step s where s.campaign_id = $2 and s.tranche_id is not distinct from $3
                       and s.kind = 'sent' and s.person_id = $1) as did`,
    [of.personId, of.campaignId, of.trancheId],
  );
  return row!.did;
}
