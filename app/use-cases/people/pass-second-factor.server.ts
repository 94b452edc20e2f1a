import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { type Ports, type Result, refused } from "../ports.ts";
import { noteShown, openByCode, type SecondFactorRefusal } from "./open-by-code.server.ts";

/** A code of the app, or a recovery code, opens the roles of this session. */
export async function passSecondFactor(
  ports: Ports,
  actor: Actor,
  { code, sessionId }: { code: string; sessionId: string },
): Promise<Result<null, SecondFactorRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  return openByCode(ports, { personId, code }, async (sql) => {
    await noteShown(sql, { personId, sessionId, now: ports.clock.now() });
    return null;
  });
}
