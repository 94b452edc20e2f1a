import { createHash } from "node:crypto";
import type { Sql } from "#app/db/sql.ts";
import { type Account, heldIn } from "./account.ts";
import type { NewEntry } from "./entry.ts";
import { lockBalances, nameOf } from "./lock-balances.server.ts";

/** The entry as it stands in the book. `isNew` is false when the same fact had been posted before. */
export type PostedEntry = { id: bigint; key: string; isNew: boolean };

/** Same key, other content: two different facts claim one name. */
export class EntryConflict extends Error {
  override name = "EntryConflict";
}

/** The entries would take an account below its floor; nothing was posted. `held` is what it has, `wanted` what was asked. */
export class FloorBroken extends Error {
  override name = "FloorBroken";
  readonly account: string;
  constructor(account: string, balance: bigint) {
    super(`${account} would hold ${balance}`);
    this.account = account;
  }
}

/**
 * Posts entries in their order, in the caller's transaction; the only door to the journal. Call it once per
 * transaction: it locks balances in account order. An entry whose key exists is answered with the first one.
 * @throws EntryConflict, FloorBroken
 */
export async function postEntries(
  sql: Sql,
  entries: readonly NewEntry[],
  { recordedAt }: { recordedAt: Date },
): Promise<PostedEntry[]> {
  if (entries.length === 0) return [];
  const facts = new Map<string, Hashed>();
  for (const entry of entries) {
    const hash = contentHash(entry);
    const before = facts.get(entry.key);
    if (before && !before.hash.equals(hash)) throw conflictOf(entry);
    if (!before) facts.set(entry.key, { entry, hash });
  }
  const fresh = [...facts.values()];
  const ids = await insertEntries(sql, fresh, recordedAt);
  const known = await findPosted(
    sql,
    fresh.filter(({ entry }) => !ids.has(entry.key)),
  );
  const posted = fresh.filter(({ entry }) => ids.has(entry.key));
  await insertPostings(
    sql,
    posted.map(({ entry }) => entry),
    ids,
  );
  return entries.map(({ key }) => {
    const before = known.get(key);
    return before ? { id: before.id, key, isNew: false } : { id: ids.get(key)!, key, isNew: true };
  });
}

/** What makes two postings of one key the same fact: kind, dimensions and money; not who told us, or when. */
function contentHash(entry: NewEntry): Buffer {
  const {
    kind,
    callId = null,
    campaignId = null,
    donationId = null,
    releaseId = null,
    reverses = null,
  } = entry;
  const money = entry.postings.map(({ account, amount }) => [
    account.code,
    account.currency,
    amount.toString(),
  ]);
  const content = [kind, callId, campaignId, donationId, releaseId, reverses?.toString() ?? null, money];
  return createHash("sha256").update(JSON.stringify(content)).digest();
}

type Hashed = { entry: NewEntry; hash: Buffer };

/** The first entries of facts that were posted before, or by another transaction at the same time. */
async function findPosted(sql: Sql, facts: readonly Hashed[]): Promise<Map<string, { id: bigint }>> {
  if (facts.length === 0) return new Map();
  const rows = await sql.query<{ key: string; id: bigint; hash: Buffer }>(
    "select key, id, hash from entry where key = any($1::text[])",
    [facts.map(({ entry }) => entry.key)],
  );
  const known = new Map(rows.map((row) => [row.key, row]));
  for (const { entry, hash } of facts) if (!known.get(entry.key)?.hash.equals(hash)) throw conflictOf(entry);
  return known;
}

function conflictOf({ key }: NewEntry): EntryConflict {
  return new EntryConflict(`${key} was posted with other content`);
}

/** Ids by key; a key that is in the book already has none. */
async function insertEntries(
  sql: Sql,
  fresh: readonly Hashed[],
  recordedAt: Date,
): Promise<Map<string, bigint>> {
  if (fresh.length === 0) return new Map();
  const column = <T>(read: (entry: NewEntry) => T) => fresh.map(({ entry }) => read(entry));
  const rows = await sql.query<{ id: bigint; key: string }>(
    `insert into entry (kind, key, hash, effective_at, recorded_at, actor_id, source, reverses,
                        call_id, campaign_id, donation_id, release_id, facts)
     select kind, key, decode(hash, 'hex'), effective_at, $12, actor_id, source, reverses,
            call_id, campaign_id, donation_id, release_id, facts
       from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::uuid[], $6::text[], $7::bigint[],
                   $8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[])
            with ordinality as e(kind, key, hash, effective_at, actor_id, source, reverses,
                                 call_id, campaign_id, donation_id, release_id, place)
       join jsonb_array_elements($13::jsonb) with ordinality as f(facts, place) using (place)
      order by place
     on conflict (key) do nothing
     returning id, key`,
    [
      column((entry) => entry.kind),
      column((entry) => entry.key),
      fresh.map(({ hash }) => hash.toString("hex")),
      column((entry) => entry.effectiveAt.toISOString()),
      column((entry) => entry.actorId),
      column((entry) => entry.source),
      column((entry) => entry.reverses ?? null),
      column((entry) => entry.callId ?? null),
      column((entry) => entry.campaignId ?? null),
      column((entry) => entry.donationId ?? null),
      column((entry) => entry.releaseId ?? null),
      recordedAt,
      JSON.stringify(fresh.map(({ entry }) => entry.facts)),
    ],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}

async function insertPostings(
  sql: Sql,
  entries: readonly NewEntry[],
  ids: Map<string, bigint>,
): Promise<void> {
  const accounts = new Map<string, Account>();
  for (const { postings } of entries)
    for (const { account } of postings) accounts.set(nameOf(account), account);
  if (accounts.size === 0) return;
  const running = await lockBalances(sql, accounts);
  const rows = {
    entry: [] as bigint[],
    line: [] as number[],
    account: [] as bigint[],
    amount: [] as bigint[],
    version: [] as bigint[],
    after: [] as bigint[],
  };
  for (const entry of entries) {
    const id = ids.get(entry.key)!;
    entry.postings.forEach(({ account, amount }, line) => {
      const balance = running.get(nameOf(account))!;
      balance.amount += amount;
      balance.version += 1n;
      if (account.floor === "not_negative" && heldIn(account.kind, balance.amount) < 0n) {
        throw new FloorBroken(account.code, heldIn(account.kind, balance.amount));
      }
      rows.entry.push(id);
      rows.line.push(line + 1);
      rows.account.push(balance.id);
      rows.amount.push(amount);
      rows.version.push(balance.version);
      rows.after.push(balance.amount);
    });
  }
  await sql.query(
    `insert into posting (entry_id, line, account_id, amount, version, balance_after)
     select * from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`,
    [rows.entry, rows.line, rows.account, rows.amount, rows.version, rows.after],
  );
  const moved = [...running.values()];
  await sql.query(
    `update balance b set amount = n.amount, version = n.version
       from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as n(id, amount, version) where b.account_id = n.id`,
    [moved.map(({ id }) => id), moved.map(({ amount }) => amount), moved.map(({ version }) => version)],
  );
}
