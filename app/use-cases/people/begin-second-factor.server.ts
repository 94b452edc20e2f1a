import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { secretName } from "./second-factor-secret.ts";

/** What an app on the phone is shown: `address` for its camera, `secret` to be typed. */
export type NewSecondFactor = { secret: string; address: string };

type Known = { text: string; keyId: string; confirmed_at: Date | null; begun_in: string | null };

/**
 * A secret for the app of somebody who has none yet; asked again in the same session, before its first code, it is the same. Another
 * session gets another: what was shown to who read the person's e-mail before them opens nothing. It is asked for only once a code
 * of it was typed. Refuses `set_up_before`: the present one is ended first, by a code of it.
 */
export async function beginSecondFactor(
  ports: Ports,
  actor: Actor,
  { sessionId }: { sessionId: string | null },
): Promise<Result<NewSecondFactor, AccessRefusal | { kind: "set_up_before" }>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  const { oneTimeCodes, cipher, clock, db } = ports;
  return db.transaction(async (sql) => {
    const [person] = await sql.query<{ email: string }>("select email from person where id = $1 for update", [
      personId,
    ]);
    const [known] = await sql.query<Known>(
      `select secret as text, secret_key as "keyId", confirmed_at, begun_in from second_factor where person_id = $1`,
      [personId],
    );
    if (!person) return refused({ kind: "not_allowed" });
    if (known?.confirmed_at) return refused({ kind: "set_up_before" });
    const name = secretName(personId);
    const isSame = known !== undefined && known.begun_in === sessionId;
    const secret = isSame ? cipher.decrypt(known, name) : oneTimeCodes.newSecret();
    if (!isSame) {
      const { text, keyId } = cipher.encrypt(secret, name);
      await sql.query(
        `insert into second_factor (person_id, secret, secret_key, begun_in, created_at) values ($1, $2, $3, $4, $5)
         on conflict (person_id) do update set secret = excluded.secret, secret_key = excluded.secret_key,
           begun_in = excluded.begun_in, created_at = excluded.created_at`,
        [personId, text, keyId, sessionId, clock.now()],
      );
    }
    return done({ secret, address: oneTimeCodes.address(secret, person.email) });
  });
}
