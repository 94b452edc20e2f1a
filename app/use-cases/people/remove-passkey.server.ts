import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

/** Somebody takes a passkey of theirs away: it opens nothing any more. They are told by e-mail. */
export async function removePasskey(
  { db, clock }: Ports,
  actor: Actor,
  { passkeyId }: { passkeyId: string },
): Promise<Result<null, AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  return db.transaction(async (sql) => {
    const removed = await sql.query("delete from passkey where id = $1 and person_id = $2 returning id", [
      passkeyId,
      personId,
    ]);
    if (removed.length > 0)
      await tellAccessChanged(sql, { personId, change: "passkey_removed", now: clock.now() });
    return done(null);
  });
}
