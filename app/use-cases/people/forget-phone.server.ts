import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** A person takes their number away: nothing keeps it, and what waits is not sent. */
export async function forgetPhone({ db }: Ports, actor: Actor): Promise<Result<null, AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  return db.transaction(async (sql) => {
    await sql.query("delete from person_phone where person_id = $1", [personId]);
    await sql.query("delete from text_message where person_id = $1 and sent_at is null", [personId]);
    return done(null);
  });
}
