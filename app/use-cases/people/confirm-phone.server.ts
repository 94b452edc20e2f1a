import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type ConfirmPhoneRefusal =
  | AccessRefusal
  | { kind: "wrong_code" }
  | { kind: "code_is_over" }
  | { kind: "too_many_tries" };

/** Five codes an hour and five tries for each: a million codes stay safe. */
const tries = { most: 5, perSeconds: 600 };

/** A person shows the code that was sent to their number: from now on short texts reach it. */
export async function confirmPhone(
  ports: Ports,
  actor: Actor,
  { code }: { code: string },
): Promise<Result<null, ConfirmPhoneRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  if (!(await countAttempts(ports, [{ source: `phone code ${personId}`, ...tries }])))
    return refused({ kind: "too_many_tries" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const [phone] = await sql.query<{ code_hash: string | null; code_expires_at: Date }>(
      "select code_hash, code_expires_at from person_phone where person_id = $1 and confirmed_at is null for update",
      [personId],
    );
    if (!phone?.code_hash || phone.code_expires_at <= now) return refused({ kind: "code_is_over" });
    if (phone.code_hash !== ports.keyedHash("code", `${personId}:${code.replace(/\s/g, "")}`))
      return refused({ kind: "wrong_code" });
    await sql.query(
      "update person_phone set confirmed_at = $2, code_hash = null, code_expires_at = null where person_id = $1",
      [personId, now],
    );
    return done(null);
  });
}
