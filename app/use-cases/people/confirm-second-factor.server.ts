import { randomBytes } from "node:crypto";
import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { readRecoveryCode, recoveryCodeOf, recoveryCodes } from "#app/domain/access/second-factor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { triesOf } from "./second-factor-tries.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";
import { trySecondFactor } from "./try-second-factor.server.ts";

export type CodeRefusal = AccessRefusal | { kind: "wrong_code" } | { kind: "too_many_tries" };

/**
 * The first code of the app: from now on it is asked for, and this session has shown it. Answers recovery codes, to be kept on paper:
 * they are read this once, and the platform keeps their hashes. The person is told by e-mail.
 */
export async function confirmSecondFactor(
  ports: Ports,
  actor: Actor,
  { code, sessionId }: { code: string; sessionId: string | null },
): Promise<Result<{ recoveryCodes: string[] }, CodeRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  if (!(await countAttempts(ports, triesOf(personId)))) return refused({ kind: "too_many_tries" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    if (!(await trySecondFactor(sql, ports, { personId, code, isNew: true })))
      return refused({ kind: "wrong_code" });
    const codes = Array.from({ length: recoveryCodes }, () => recoveryCodeOf(randomBytes(8)));
    const hashes = codes.map((one) => ports.keyedHash("recovery", `${personId}:${readRecoveryCode(one)}`));
    await sql.query("delete from recovery_code where person_id = $1", [personId]);
    await sql.query(
      "insert into recovery_code (code_hash, person_id) select h, $2 from unnest($1::text[]) as h on conflict do nothing",
      [hashes, personId],
    );
    await sql.query("update session set second_factor_at = $3 where id = $1 and person_id = $2", [
      sessionId,
      personId,
      now,
    ]);
    await tellAccessChanged(sql, { personId, change: "second_factor_set_up", now });
    return done({ recoveryCodes: codes });
  });
}
