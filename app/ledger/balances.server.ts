import type { Sql } from "#app/db/sql.ts";
import { type Account, heldIn } from "./account.ts";

/** What accounts hold now, each on its natural side, by code; an account not yet in the book holds nothing. */
export async function readHeld(sql: Sql, accounts: readonly Account[]): Promise<Map<string, bigint>> {
  const rows = await sql.query<{ code: string; amount: bigint }>(
    `select a.code, b.amount
       from unnest($1::text[], $2::text[]) as w(code, currency)
       join account a on a.code = w.code and a.currency = w.currency
       join balance b on b.account_id = a.id`,
    [accounts.map(({ code }) => code), accounts.map(({ currency }) => currency)],
  );
  const signed = new Map(rows.map(({ code, amount }) => [code, amount]));
  return new Map(accounts.map(({ code, kind }) => [code, heldIn(kind, signed.get(code) ?? 0n)]));
}
