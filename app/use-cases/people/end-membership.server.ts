import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isOperator,
  type Role,
} from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

export type EndMembershipRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** They do not hold it (any more). */
  | { kind: "not_a_member" };

type Membership = { personId: string; organisationId: string; role: Role };

/**
 * An operator takes a role away, at once, with a reason that is kept; never their own, so that somebody is left. All sessions of the
 * person end, and they are told by e-mail.
 */
export async function endMembership(
  ports: Ports,
  actor: Actor,
  { personId, organisationId, role, reason }: Membership & { reason: string },
): Promise<Result<null, EndMembershipRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  if (personId === actorIdOf(actor)) return refused({ kind: "second_person_needed" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const ended = await sql.query(
      "delete from membership where person_id = $1 and organisation_id = $2 and role = $3::role returning person_id",
      [personId, organisationId, role],
    );
    if (ended.length === 0) return refused({ kind: "not_a_member" });
    await sql.query("delete from session where person_id = $1", [personId]);
    await sql.query(
      "insert into activity (at, actor_id, kind, subject, subject_id, reason) values ($1, $2, $3, 'person', $4, $5)",
      [now, actorIdOf(actor), `role_taken:${role}`, personId, reason.trim()],
    );
    await tellAccessChanged(sql, { personId, change: "role_taken", now });
    return done(null);
  });
}
