import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** Somebody ends a session of theirs on another phone or computer, or all but the one they are in (`except`). Answers how many ended. */
export async function endSessions(
  { db }: Ports,
  actor: Actor,
  of: { sessionId: string } | { except: string },
): Promise<Result<{ ended: number }, AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const [sign, id] = "except" in of ? ["<>", of.except] : ["=", of.sessionId];
  const ended = await db.sql.query(
    `delete from session where person_id = $1 and id ${sign} $2 returning id`,
    [actorIdOf(actor), id],
  );
  return done({ ended: ended.length });
}
