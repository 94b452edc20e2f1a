import type { Sql } from "#app/db/sql.ts";
import type { Account } from "./account.ts";

/** What an account holds, signed (debits positive), and its version, while a transaction moves it. */
export type RunningBalance = { account: Account; id: bigint; amount: bigint; version: bigint };

/** An account's name in the book: its code and currency. */
export function nameOf(account: Account): string {
  return `${account.code} ${account.currency}`;
}

/** Balances of these accounts by name, locked in account order; accounts that are new to the book are opened. */
export async function lockBalances(
  sql: Sql,
  accounts: ReadonlyMap<string, Account>,
): Promise<Map<string, RunningBalance>> {
  if (accounts.size === 0) return new Map();
  const wanted = [...accounts.values()];
  let found = await selectBalances(sql, wanted);
  if (found.length < wanted.length) {
    const there = new Set(found.map(({ code, currency }) => `${code} ${currency}`));
    await openAccounts(
      sql,
      wanted.filter((account) => !there.has(nameOf(account))),
    );
    found = await selectBalances(sql, wanted);
  }
  return new Map(
    found.map(({ id, code, currency, amount, version }) => {
      const name = `${code} ${currency}`;
      return [name, { account: accounts.get(name)!, id, amount, version }];
    }),
  );
}

type BalanceRow = { id: bigint; code: string; currency: string; amount: bigint; version: bigint };

function selectBalances(sql: Sql, wanted: readonly Account[]): Promise<BalanceRow[]> {
  return sql.query<BalanceRow>(
    `select a.id, a.code, a.currency, b.amount, b.version
       from unnest($1::text[], $2::text[]) as w(code, currency)
       join account a on a.code = w.code and a.currency = w.currency
       join balance b on b.account_id = a.id
      order by a.id for update of b`,
    [wanted.map(({ code }) => code), wanted.map(({ currency }) => currency)],
  );
}

async function openAccounts(sql: Sql, accounts: readonly Account[]): Promise<void> {
  const sorted = [...accounts].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  await sql.query(
    `with opened as (
       insert into account (code, currency, kind, floor, campaign_id, fund_id)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[])
       on conflict do nothing returning id)
     insert into balance (account_id) select id from opened`,
    [
      sorted.map(({ code }) => code),
      sorted.map(({ currency }) => currency),
      sorted.map(({ kind }) => kind),
      sorted.map(({ floor }) => floor),
      sorted.map(({ campaignId }) => campaignId ?? null),
      sorted.map(({ fundId }) => fundId ?? null),
    ],
  );
}
