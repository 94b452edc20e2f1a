import { type AccessRefusal, type Actor, actorIdOf, type Role } from "#app/domain/access/actor.ts";
import { mayGiveRole } from "#app/domain/access/role-giving.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

export type EndMembershipRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** They do not hold it (any more). */
  | { kind: "not_a_member" };

type Membership = { personId: string; organisationId: string; role: Role };

/**
 * An operator, or a colleague who may give it, takes a role away, at once, with a reason that is kept; never their own, so that somebody
 * is left. All sessions of the person end, what they proposed there falls, and they are told by e-mail.
 */
export async function endMembership(
  ports: Ports,
  actor: Actor,
  { personId, organisationId, role, reason }: Membership & { reason: string },
): Promise<Result<null, EndMembershipRefusal>> {
  if (!mayGiveRole(actor, { organisationId, role })) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  if (personId === actorIdOf(actor)) return refused({ kind: "second_person_needed" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const ended = await sql.query(
      "delete from membership where person_id = $1 and organisation_id = $2 and role = $3::role returning person_id",
      [personId, organisationId, role],
    );
    if (ended.length === 0) return refused({ kind: "not_a_member" });
    await sql.query(
      `update membership_proposal set state = 'rejected', decided_by = $4, decided_at = $5
        where proposed_by = $1 and state = 'proposed' and (organisation_id = $2 or $3 = 'operator')`,
      [personId, organisationId, role, actorIdOf(actor), now],
    );
    await sql.query("delete from session where person_id = $1", [personId]);
    await sql.query(
      "insert into activity (at, actor_id, kind, subject, subject_id, reason) values ($1, $2, $3, 'person', $4, $5)",
      [now, actorIdOf(actor), `role_taken:${role}`, personId, reason.trim()],
    );
    await tellAccessChanged(sql, { personId, change: "role_taken", now });
    return done(null);
  });
}
