import { hash as digest } from "node:crypto";
import type { Sql } from "#app/db/sql.ts";
import { type Account, heldIn } from "./account.ts";
import type { NewEntry } from "./entry.ts";
import { lockBalances, nameOf, type RunningBalance } from "./lock-balances.server.ts";

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
  const keys = [...new Set(entries.map(({ key }) => key))];
  const [ids, known, balances] = await Promise.all([
    takeIds(sql, keys.length),
    findPosted(sql, keys),
    lockBalances(sql, accountsOf(entries)),
  ]);
  const { fresh, posted } = placeEntries(entries, { ids, known });
  await Promise.all([insertEntries(sql, fresh, recordedAt), insertPostings(sql, fresh, balances)]);
  return posted;
}

/** Each fact at its place in the book: where it stands already, or at a new id. */
function placeEntries(
  entries: readonly NewEntry[],
  { ids, known }: { ids: readonly bigint[]; known: ReadonlyMap<string, Posted> },
): { fresh: FreshEntry[]; posted: PostedEntry[] } {
  const placed = new Map<string, Posted>(known);
  const fresh: FreshEntry[] = [];
  const posted = entries.map((entry) => {
    const { key } = entry;
    const hash = contentHash(entry);
    const before = placed.get(key);
    if (before && before.hash !== hash) throw new EntryConflict(`${key} was posted with other content`);
    if (before) return { id: before.id, key, isNew: !known.has(key) };
    const id = ids[fresh.length]!;
    placed.set(key, { id, hash });
    fresh.push({ id, hash, entry });
    return { id, key, isNew: true };
  });
  return { fresh, posted };
}

function accountsOf(entries: readonly NewEntry[]): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const { postings } of entries)
    for (const { account } of postings) accounts.set(nameOf(account), account);
  return accounts;
}

/** What makes two postings of one key the same fact: kind, dimensions and money; not who told us, or when. */
function contentHash(entry: NewEntry): string {
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
  return digest("sha256", JSON.stringify(content));
}

/** With the SHA-256 of its content in hexadecimal. */
type Posted = { id: bigint; hash: string };
type FreshEntry = Posted & { entry: NewEntry };

async function takeIds(sql: Sql, count: number): Promise<bigint[]> {
  const rows = await sql.query<{ id: bigint }>(
    "select nextval('entry_id_seq') as id from generate_series(1, $1)",
    [count],
  );
  return rows.map(({ id }) => id);
}

/** The first entries of facts that were posted before, by key. One that another transaction posts now ends in a retry. */
async function findPosted(sql: Sql, keys: readonly string[]): Promise<Map<string, Posted>> {
  const rows = await sql.query<Posted & { key: string }>(
    "select key, id, encode(hash, 'hex') as hash from entry where key = any($1::text[])",
    [keys],
  );
  return new Map(rows.map(({ key, ...posted }) => [key, posted]));
}

async function insertEntries(sql: Sql, fresh: readonly FreshEntry[], recordedAt: Date): Promise<void> {
  if (fresh.length === 0) return;
  const column = <T>(read: (entry: NewEntry) => T) => fresh.map(({ entry }) => read(entry));
  await sql.query(
    `insert into entry (id, kind, key, hash, effective_at, recorded_at, actor_id, source, reverses,
                        call_id, campaign_id, donation_id, release_id, facts)
     select id, kind, key, decode(hash, 'hex'), effective_at, $13, actor_id, source, reverses,
            call_id, campaign_id, donation_id, release_id, facts::json
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::uuid[], $7::text[], $8::bigint[],
                   $9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], string_to_array($14, E'\\n'))
            as e(id, kind, key, hash, effective_at, actor_id, source, reverses,
                 call_id, campaign_id, donation_id, release_id, facts)`,
    [
      fresh.map(({ id }) => id),
      column((entry) => entry.kind),
      column((entry) => entry.key),
      fresh.map(({ hash }) => hash),
      column((entry) => entry.effectiveAt.toISOString()),
      column((entry) => entry.actorId),
      column((entry) => entry.source),
      column((entry) => entry.reverses ?? null),
      column((entry) => entry.callId ?? null),
      column((entry) => entry.campaignId ?? null),
      column((entry) => entry.donationId ?? null),
      column((entry) => entry.releaseId ?? null),
      recordedAt,
      // JSON has no line breaks of its own, so one text holds them all.
      column((entry) => JSON.stringify(entry.facts)).join("\n"),
    ],
  );
}

async function insertPostings(
  sql: Sql,
  fresh: readonly FreshEntry[],
  balances: ReadonlyMap<string, RunningBalance>,
): Promise<void> {
  const rows = {
    entry: [] as bigint[],
    line: [] as number[],
    account: [] as bigint[],
    amount: [] as bigint[],
    version: [] as bigint[],
    after: [] as bigint[],
  };
  const moved = new Set<RunningBalance>();
  for (const { id, entry } of fresh) {
    entry.postings.forEach(({ account, amount }, line) => {
      const balance = balances.get(nameOf(account))!;
      moved.add(balance);
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
  if (moved.size === 0) return;
  const after = [...moved];
  await Promise.all([
    sql.query(
      `insert into posting (entry_id, line, account_id, amount, version, balance_after)
       select * from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`,
      [rows.entry, rows.line, rows.account, rows.amount, rows.version, rows.after],
    ),
    sql.query(
      `update balance b set amount = n.amount, version = n.version
         from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as n(id, amount, version) where b.account_id = n.id`,
      [after.map(({ id }) => id), after.map(({ amount }) => amount), after.map(({ version }) => version)],
    ),
  ]);
}
