import { randomBytes } from "node:crypto";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { readRecoveryCode, recoveryCodeOf, recoveryCodes } from "#app/domain/access/second-factor.ts";
import { type Ports, type Result, refused } from "../ports.ts";
import { noteShown, openByCode, type SecondFactorRefusal } from "./open-by-code.server.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

/**
 * The first code of the app: from now on it is asked for, and this session has shown it. Answers recovery codes, to be kept on paper:
 * they are read this once, and the platform keeps their hashes. The person is told by e-mail.
 */
export async function confirmSecondFactor(
  ports: Ports,
  actor: Actor,
  { code, sessionId }: { code: string; sessionId: string | null },
): Promise<Result<{ recoveryCodes: string[] }, SecondFactorRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  const now = ports.clock.now();
  return openByCode(ports, { personId, code, isNew: true }, async (sql) => {
    const codes = Array.from({ length: recoveryCodes }, () => recoveryCodeOf(randomBytes(8)));
    const hashes = codes.map((one) => ports.keyedHash("recovery", `${personId}:${readRecoveryCode(one)}`));
    await sql.query("delete from recovery_code where person_id = $1", [personId]);
    await sql.query(
      "insert into recovery_code (code_hash, person_id) select h, $2 from unnest($1::text[]) as h on conflict do nothing",
      [hashes, personId],
    );
    await noteShown(sql, { personId, sessionId, now });
    await tellAccessChanged(sql, { personId, change: "second_factor_set_up", now });
    return { recoveryCodes: codes };
  });
}
