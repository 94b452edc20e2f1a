import { onTestFinished } from "vitest";
import type { Account } from "#app/ledger/account.ts";
import { campaignDonations, stripeClearing, tips } from "#app/ledger/chart-of-accounts.ts";
import { type NewEntry, postings } from "#app/ledger/entry.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { createTestDatabase } from "../../support/test-database.ts";

export const usd = { currency: "USD" } as const;
export const recordedAt = new Date("2026-03-01T12:00:00Z");
export const clearing = stripeClearing(usd);
export const tipJar = tips(usd);
export const hats = campaignDonations({ ...usd, campaignId: "019ab3c4-0000-7000-8000-000000000001" });

/** An entry that moves an amount from one account to another. */
export function move(key: string, amount: bigint, { debit, credit }: { debit: Account; credit: Account }) {
  const entry: NewEntry = {
    kind: "capital-paid-in",
    key,
    effectiveAt: recordedAt,
    actorId: null,
    source: null,
    facts: {},
    postings: postings({ debit: [[debit, amount]], credit: [[credit, amount]] }),
  };
  return entry;
}

/** A book of one entry: 10.00 at Stripe, all of it the campaign's donations. */
export async function openSmallBook({ connections = 4 } = {}) {
  const db = await createTestDatabase({ connections });
  onTestFinished(() => db.close());
  // All connections stand open, so that what a test begins at once is at once.
  await Promise.all(Array.from({ length: connections }, () => db.sql.query("select pg_sleep(0.05)")));
  const post = (...entries: NewEntry[]) => db.transaction((sql) => postEntries(sql, entries, { recordedAt }));
  await post(move("first", 1_000n, { debit: clearing, credit: hats }));
  const rows = await db.sql.query<{ id: bigint; code: string }>("select id, code from account");
  const accountIds = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  return { db, sql: db.sql, post, idOf: (account: Account) => accountIds[account.code]! };
}
