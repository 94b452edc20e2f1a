import { lockSubjects } from "#app/db/lock.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { readHeld } from "./balances.server.ts";
import { bankCustody } from "./chart-of-accounts.ts";

/** What the bank holds, in minor units; until the transaction ends nobody else who asks here sends from it. */
export async function lockBankMoney(sql: Sql, { currency }: { currency: Currency }): Promise<bigint> {
  const account = bankCustody({ currency });
  await lockSubjects(sql, [account.code]);
  return (await readHeld(sql, [account])).get(account.code)!;
}
