import type { Sql } from "#app/db/sql.ts";
import type { AccessRefusal } from "#app/domain/access/actor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { trySecondFactor } from "./try-second-factor.server.ts";

export type SecondFactorRefusal = AccessRefusal | { kind: "wrong_code" } | { kind: "too_many_tries" };

/** A million codes, three of which are good at any moment: ten tries in a quarter of an hour find none. */
const tries = { most: 10, perSeconds: 900 };

/** Does in one transaction what a code of the person opens, and nothing without a good one; each try is counted before. */
export async function openByCode<T>(
  ports: Ports,
  tried: { personId: string; code: string; isNew?: boolean },
  work: (sql: Sql) => Promise<T>,
): Promise<Result<T, SecondFactorRefusal>> {
  const source = `second factor ${tried.personId}`;
  if (!(await countAttempts(ports, [{ source, ...tries }]))) return refused({ kind: "too_many_tries" });
  return ports.db.transaction(async (sql) =>
    (await trySecondFactor(sql, ports, tried)) ? done(await work(sql)) : refused({ kind: "wrong_code" }),
  );
}

/** This session has shown a second factor. */
export async function noteShown(
  sql: Sql,
  { personId, sessionId, now }: { personId: string; sessionId: string | null; now: Date },
): Promise<void> {
  await sql.query("update session set second_factor_at = $3 where id = $1 and person_id = $2", [
    sessionId,
    personId,
    now,
  ]);
}
