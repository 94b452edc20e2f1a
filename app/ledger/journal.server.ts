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

/** One transaction's pages of the journal. */
type Journal = {
  /** Takes more entries, in their order, and sends those taken before them to be written while the caller goes on. */
  take(entries: readonly NewEntry[]): Promise<void>;
  /** Until all is written; the entries as they stand in the book, in the order they were taken. */
  finish(): Promise<PostedEntry[]>;
};

/**
 * Posts entries in their order, in the caller's transaction; with `openJournal` the only door to the journal. One of them once per
 * transaction: it locks balances in account order. An entry whose key exists is answered with the first one.
 * @throws EntryConflict, FloorBroken
 */
export async function postEntries(
  sql: Sql,
  entries: readonly NewEntry[],
  of: { recordedAt: Date },
): Promise<PostedEntry[]> {
  const journal = openJournal(sql, of);
  await journal.take(entries);
  return journal.finish();
}

/** The same for entries that come bit by bit: the database writes one bit while the next is decided. */
export function openJournal(sql: Sql, { recordedAt }: { recordedAt: Date }): Journal {
  const balances = new Map<string, RunningBalance>();
  const moved = new Set<RunningBalance>();
  const placed = new Map<string, Posted>();
  const posted: PostedEntry[] = [];
  const written: Promise<void>[] = [];
  let taken: { entries: readonly NewEntry[]; found: ReturnType<typeof look> } | null = null;

  // What is asked for one bit travels before the bit in front of it is written, so its answer is there in time.
  async function look(entries: readonly NewEntry[]) {
    const keys = [...new Set(entries.map(({ key }) => key))];
    const accounts = accountsOf(entries);
    for (const name of accounts.keys()) if (balances.has(name)) accounts.delete(name);
    const [ids, known, locked] = await Promise.all([
      takeIds(sql, keys.length),
      findPosted(sql, keys),
      lockBalances(sql, accounts),
    ]);
    return { ids, known, locked };
  }

  async function write() {
    if (!taken) return;
    const { entries, found } = taken;
    const { ids, known, locked } = await found;
    for (const [name, balance] of locked) if (!balances.has(name)) balances.set(name, balance);
    const fresh = placeEntries(entries, { ids, known, placed, posted });
    // Refused before anything is sent: a statement that nobody waits for would end the process when it fails.
    const rows = movePostings(fresh, { balances, moved });
    const writing = [insertEntries(sql, fresh, recordedAt), insertPostings(sql, rows)];
    // Whoever finishes is told; until then a failure waits.
    for (const one of writing) one.catch(() => {});
    written.push(...writing);
  }

  return {
    async take(entries) {
      const next = entries.length > 0 ? { entries, found: look(entries) } : null;
      next?.found.catch(() => {});
      await write();
      taken = next;
    },
    async finish() {
      await write();
      taken = null;
      await Promise.all([...written, saveBalances(sql, [...moved])]);
      return posted;
    },
  };
}

/** Each fact at its place in the book: where it stands already, or at a new id. Answers those that are new. */
function placeEntries(
  entries: readonly NewEntry[],
  of: {
    ids: readonly bigint[];
    known: ReadonlyMap<string, Posted>;
    placed: Map<string, Posted>;
    posted: PostedEntry[];
  },
): FreshEntry[] {
  const fresh: FreshEntry[] = [];
  for (const entry of entries) {
    const { key } = entry;
    const hash = contentHash(entry);
    const before = of.placed.get(key) ?? of.known.get(key);
    if (before && before.hash !== hash) throw new EntryConflict(`${key} was posted with other content`);
    const id = before?.id ?? of.ids[fresh.length]!;
    of.posted.push({ id, key, isNew: !of.known.has(key) });
    if (before) continue;
    of.placed.set(key, { id, hash });
    fresh.push({ id, hash, entry });
  }
  return fresh;
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

type PostingRows = {
  entry: bigint[];
  line: number[];
  account: bigint[];
  amount: bigint[];
  version: bigint[];
  after: bigint[];
};

/** Moves the balances by the entries' postings, in order, and answers the rows that say so. */
function movePostings(
  fresh: readonly FreshEntry[],
  { balances, moved }: { balances: ReadonlyMap<string, RunningBalance>; moved: Set<RunningBalance> },
): PostingRows {
  const rows: PostingRows = { entry: [], line: [], account: [], amount: [], version: [], after: [] };
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
  return rows;
}

async function insertPostings(sql: Sql, rows: PostingRows): Promise<void> {
  if (rows.entry.length === 0) return;
  await sql.query(
    `insert into posting (entry_id, line, account_id, amount, version, balance_after)
     select * from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`,
    [rows.entry, rows.line, rows.account, rows.amount, rows.version, rows.after],
  );
}

async function saveBalances(sql: Sql, moved: readonly RunningBalance[]): Promise<void> {
  if (moved.length === 0) return;
  await sql.query(
    `update balance b set amount = n.amount, version = n.version
       from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as n(id, amount, version) where b.account_id = n.id`,
    [moved.map(({ id }) => id), moved.map(({ amount }) => amount), moved.map(({ version }) => version)],
  );
}
