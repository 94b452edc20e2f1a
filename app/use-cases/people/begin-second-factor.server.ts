import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { secretName } from "./second-factor-secret.ts";

/** What an app on the phone is shown: `address` for its camera, `secret` to be typed. */
export type NewSecondFactor = { secret: string; address: string };

/**
 * A secret for the app of somebody who has none yet; asked again before its first code, it is the same. It is asked for only once
 * a code of it was typed. Refuses `set_up_before`: the present one is ended first, by a code of it.
 */
export async function beginSecondFactor(
  ports: Ports,
  actor: Actor,
): Promise<Result<NewSecondFactor, AccessRefusal | { kind: "set_up_before" }>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  const { oneTimeCodes, cipher, clock, db } = ports;
  return db.transaction(async (sql) => {
    const [person] = await sql.query<{ email: string }>("select email from person where id = $1 for update", [
      personId,
    ]);
    const [known] = await sql.query<{ text: string; keyId: string; confirmed_at: Date | null }>(
      `select secret as text, secret_key as "keyId", confirmed_at from second_factor where person_id = $1`,
      [personId],
    );
    if (!person) return refused({ kind: "not_allowed" });
    if (known?.confirmed_at) return refused({ kind: "set_up_before" });
    const name = secretName(personId);
    const secret = known ? cipher.decrypt(known, name) : oneTimeCodes.newSecret();
    if (!known) {
      const { text, keyId } = cipher.encrypt(secret, name);
      await sql.query(
        "insert into second_factor (person_id, secret, secret_key, created_at) values ($1, $2, $3, $4)",
        [personId, text, keyId, clock.now()],
      );
    }
    return done({ secret, address: oneTimeCodes.address(secret, person.email) });
  });
}
