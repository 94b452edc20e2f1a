import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { normaliseEmail } from "#app/domain/donation/donor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { forgetSecondFactor } from "./forget-second-factor.server.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

export type ResetRefusal = AccessRefusal | { kind: "reason_missing" } | { kind: "nobody" };

/**
 * For somebody who lost phone and recovery codes: another operator, who has made sure who asks, ends their second factor, their
 * passkeys and all their sessions. They sign in by e-mail and set up anew. They are told; the reason is kept.
 */
export async function resetSecondFactor(
  ports: Ports,
  actor: Actor,
  { email, reason }: { email: string; reason: string },
): Promise<Result<null, ResetRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const [person] = await sql.query<{ id: string }>("select id from person where email = $1 for update", [
      normaliseEmail(email),
    ]);
    if (!person) return refused({ kind: "nobody" });
    const personId = person.id;
    if (personId === actorIdOf(actor)) return refused({ kind: "second_person_needed" });
    await forgetSecondFactor(sql, { personId, except: null });
    await sql.query("delete from passkey where person_id = $1", [personId]);
    await sql.query(
      "insert into activity (at, actor_id, kind, subject, subject_id, reason) values ($1, $2, 'second_factor_reset', 'person', $3, $4)",
      [now, actorIdOf(actor), personId, reason.trim()],
    );
    await tellAccessChanged(sql, { personId, change: "second_factor_reset", now });
    return done(null);
  });
}
