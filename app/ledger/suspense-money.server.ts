import { lockSubjects } from "#app/db/lock.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { readHeld } from "./balances.server.ts";
import { suspense } from "./chart-of-accounts.ts";

/** What is missing in suspense, in minor units: more went than had come. Zero when it holds something, or nothing. */
export async function readMissing(sql: Sql, { currency }: { currency: Currency }): Promise<bigint> {
  const account = suspense({ currency });
  const held = (await readHeld(sql, [account])).get(account.code)!;
  return held < 0n ? -held : 0n;
}

/** The same; until the transaction ends nobody else decides about it. */
export async function lockMissing(sql: Sql, of: { currency: Currency }): Promise<bigint> {
  await lockSubjects(sql, [suspense(of).code]);
  return readMissing(sql, of);
}
