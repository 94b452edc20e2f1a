import type { Sql } from "#app/db/sql.ts";
import type { Ports } from "../ports.ts";

const sessionDays = 30;

/** A browser stays signed in for 30 days. Answers the token for its cookie, of which only the hash is kept. */
export async function openSession(
  sql: Sql,
  { clock, ids, keyedHash }: Ports,
  {
    personId,
    browser,
    hasSecondFactor,
  }: { personId: string; browser: string | null; hasSecondFactor: boolean },
): Promise<string> {
  const now = clock.now();
  const token = ids.token();
  await sql.query(
    `insert into session (token_hash, id, person_id, created_at, expires_at, browser, second_factor_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      keyedHash("session", token),
      ids.id(),
      personId,
      now,
      new Date(now.getTime() + sessionDays * 86_400_000),
      browser,
      hasSecondFactor ? now : null,
    ],
  );
  return token;
}
