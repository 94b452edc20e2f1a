import type { Sql } from "#app/db/sql.ts";
import { readRecoveryCode } from "#app/domain/access/second-factor.ts";
import type { Ports } from "../ports.ts";
import { secretName } from "./second-factor-secret.ts";

type Known = { text: string; keyId: string; is_confirmed: boolean; last_step: number | null };

/**
 * Whether this is a code of the person's app that opened nothing before, or one of their recovery codes; it is used up with it.
 * `isNew`: the app's first code, of a factor that is not asked for yet. Holds the factor's row, so that one code opens once.
 */
export async function trySecondFactor(
  sql: Sql,
  { oneTimeCodes, cipher, clock, keyedHash }: Ports,
  { personId, code, isNew = false }: { personId: string; code: string; isNew?: boolean },
): Promise<boolean> {
  const [known] = await sql.query<Known>(
    `select secret as text, secret_key as "keyId", confirmed_at is not null as is_confirmed, last_step::int as last_step
       from second_factor where person_id = $1 for update`,
    [personId],
  );
  if (!known || known.is_confirmed === isNew) return false;
  const now = clock.now();
  const digits = code.replace(/\s/g, "");
  const secret = cipher.decrypt(known, secretName(personId));
  const step = /^\d{6}$/.test(digits) ? oneTimeCodes.stepOf(secret, digits, now) : null;
  if (step !== null && step > (known.last_step ?? -1)) {
    await sql.query(
      "update second_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where person_id = $1",
      [personId, step, now],
    );
    return true;
  }
  const recovery = isNew ? null : readRecoveryCode(code);
  if (recovery === null) return false;
  const used = await sql.query(
    "update recovery_code set used_at = $3 where code_hash = $1 and person_id = $2 and used_at is null returning code_hash",
    [keyedHash("recovery", `${personId}:${recovery}`), personId, now],
  );
  return used.length > 0;
}
