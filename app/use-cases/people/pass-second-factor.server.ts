import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import type { CodeRefusal } from "./confirm-second-factor.server.ts";
import { triesOf } from "./second-factor-tries.ts";
import { trySecondFactor } from "./try-second-factor.server.ts";

/** A code of the app, or a recovery code, opens the roles of this session. */
export async function passSecondFactor(
  ports: Ports,
  actor: Actor,
  { code, sessionId }: { code: string; sessionId: string },
): Promise<Result<null, CodeRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  if (!(await countAttempts(ports, triesOf(personId)))) return refused({ kind: "too_many_tries" });
  return ports.db.transaction(async (sql) => {
    if (!(await trySecondFactor(sql, ports, { personId, code }))) return refused({ kind: "wrong_code" });
    await sql.query("update session set second_factor_at = $3 where id = $1 and person_id = $2", [
      sessionId,
      personId,
      ports.clock.now(),
    ]);
    return done(null);
  });
}
