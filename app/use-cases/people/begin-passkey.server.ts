import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { newChallenge } from "./passkey-challenge.server.ts";

/** What the browser of somebody is asked to make them a passkey. */
export async function beginPasskey(ports: Ports, actor: Actor): Promise<Result<object, AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  const [person] = await ports.db.sql.query<{ email: string; name: string; known: string[] }>(
    `select email, name, array(select id from passkey where person_id = p.id) as known from person p where id = $1`,
    [personId],
  );
  if (!person) return refused({ kind: "not_allowed" });
  return done(await ports.passkeys.askNew(newChallenge(ports, personId), { personId, ...person }));
}
