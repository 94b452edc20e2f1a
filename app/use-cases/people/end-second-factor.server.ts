import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import type { CodeRefusal } from "./confirm-second-factor.server.ts";
import { forgetSecondFactor } from "./forget-second-factor.server.ts";
import { triesOf } from "./second-factor-tries.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";
import { trySecondFactor } from "./try-second-factor.server.ts";

/**
 * Its owner ends the second factor with a code of it: to take another phone, or since they need none. The other sessions end; whose
 * roles need one sets it up anew before they open again. The person is told by e-mail.
 */
export async function endSecondFactor(
  ports: Ports,
  actor: Actor,
  { code, sessionId }: { code: string; sessionId: string },
): Promise<Result<null, CodeRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  if (!(await countAttempts(ports, triesOf(personId)))) return refused({ kind: "too_many_tries" });
  return ports.db.transaction(async (sql) => {
    if (!(await trySecondFactor(sql, ports, { personId, code }))) return refused({ kind: "wrong_code" });
    await forgetSecondFactor(sql, { personId, except: sessionId });
    await tellAccessChanged(sql, { personId, change: "second_factor_ended", now: ports.clock.now() });
    return done(null);
  });
}
