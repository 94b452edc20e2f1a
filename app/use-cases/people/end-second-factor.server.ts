import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { type Ports, type Result, refused } from "../ports.ts";
import { forgetSecondFactor } from "./forget-second-factor.server.ts";
import { openByCode, type SecondFactorRefusal } from "./open-by-code.server.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

/**
 * Its owner ends the second factor with a code of it: to take another phone, or since they need none. The other sessions end; whose
 * roles need one sets it up anew before they open again. The person is told by e-mail.
 */
export async function endSecondFactor(
  ports: Ports,
  actor: Actor,
  { code, sessionId }: { code: string; sessionId: string },
): Promise<Result<null, SecondFactorRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  return openByCode(ports, { personId, code }, async (sql) => {
    await forgetSecondFactor(sql, { personId, except: sessionId });
    await tellAccessChanged(sql, { personId, change: "second_factor_ended", now: ports.clock.now() });
    return null;
  });
}
