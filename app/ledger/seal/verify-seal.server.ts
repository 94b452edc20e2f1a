import type { Sql } from "#app/db/sql.ts";
import { chainedHash, nextBlock, type SealedUpTo, unsealed } from "./block.ts";
import { leafOfEntry, lookUpByKeys } from "./canonical-entry.ts";
import { findBlockByHead, readBlocksFrom, readNewestBlocks, type StoredBlock } from "./seal-blocks.server.ts";

/** What was verified, and each thing that does not hold, in one sentence with its place. */
export type SealReport = {
  blocks: number;
  entries: number;
  /** Of the last block, in hexadecimal; null when nothing was sealed yet. */
  head: string | null;
  /** Committed entries that wait for their seal. */
  waiting: number;
  broken: string[];
};

const blocksPerPage = 20;
const mostBroken = 20;

/**
 * Recomputes the seal from the rows as they are stored, page by page: from a block on, or all of it. `heads`: heads that
 * were published elsewhere, in hexadecimal, each of which the journal must still have. Reads only.
 */
export async function verifySeal(
  sql: Sql,
  { from = 1n, heads = [] }: { from?: bigint; heads?: readonly string[] } = {},
): Promise<SealReport> {
  const broken: string[] = [];
  await lookUpByKeys(sql);
  const [first] = from > 1n ? await readBlocksFrom(sql, { number: from - 1n, most: 1 }) : [];
  let before: SealedUpTo = first ?? unsealed;
  let settled = 0n;
  let [blocks, entries] = [0, 0];
  let next = readPage(sql, before.number + 1n);
  for (;;) {
    const { page, rows } = await next;
    if (page.length === 0 || broken.length >= mostBroken) break;
    // The database computes the leaves of the next page while this one is hashed.
    next = readPage(sql, page.at(-1)!.number + 1n);
    for (const block of page) {
      broken.push(...blockFaults(rows.get(block.number) ?? [], { block, before }));
      before = block;
      settled = block.settledThrough;
      blocks += 1;
      entries += block.size;
    }
  }
  for (const head of heads)
    if (!(await findBlockByHead(sql, head))) broken.push(`no block has the published head ${head}`);
  broken.push(...(await findStrays(sql, { settled, last: before })));
  return {
    blocks,
    entries,
    head: before.number > 0n ? before.head.toString("hex") : null,
    waiting: await countWaiting(sql, settled),
    broken: broken.slice(0, mostBroken),
  };
}

/** What breaks the seal in its newest blocks, or in all of it: for the list of the book's promises. */
export async function findBrokenSeals(
  sql: Sql,
  { newestBlocks }: { newestBlocks?: number } = {},
): Promise<string[]> {
  const [last] = await readNewestBlocks(sql, 1);
  const from = last && newestBlocks ? last.number - BigInt(newestBlocks) + 1n : 1n;
  return (await verifySeal(sql, { from: from > 1n ? from : 1n })).broken;
}

type SealedRow = { block: bigint; sequence: bigint; entryId: bigint; hash: Buffer; leaf: Buffer | null };

type Page = { page: StoredBlock[]; rows: Map<bigint, SealedRow[]> };

/** Blocks from a number on, with what was sealed in each: two statements that travel together. */
async function readPage(sql: Sql, number: bigint): Promise<Page> {
  const most = blocksPerPage;
  const [page, rows] = await Promise.all([
    readBlocksFrom(sql, { number, most }),
    sql.query<SealedRow>(
      `select s.block, s.sequence, s.entry_id as "entryId", s.hash, case when e.id is not null then ${leafOfEntry} end as leaf
         from entry_seal s left join entry e on e.id = s.entry_id
        where s.sequence >= (select first_sequence from seal_block where number = $1)
          and s.sequence < (select max(first_sequence + size) from seal_block where number >= $1 and number < $1 + $2)
        order by s.sequence`,
      [number, most],
    ),
  ]);
  return { page, rows: byBlock(rows) };
}

function byBlock(rows: readonly SealedRow[]): Map<bigint, SealedRow[]> {
  const blocks = new Map<bigint, SealedRow[]>();
  for (const row of rows) {
    const same = blocks.get(row.block);
    if (same) same.push(row);
    else blocks.set(row.block, [row]);
  }
  return blocks;
}

/** The first thing that is wrong with a block: later ones only follow from it. */
function blockFaults(
  rows: readonly SealedRow[],
  { block, before }: { block: StoredBlock; before: SealedUpTo },
): string[] {
  const name = `block ${block.number}`;
  if (block.number !== before.number + 1n) return [`${name} does not follow block ${before.number}`];
  if (rows.length !== block.size)
    return [`${name} has ${rows.length} sealed entries instead of ${block.size}`];
  let last = before.lastHash;
  for (const [index, { sequence, entryId, hash, leaf }] of rows.entries()) {
    const place = before.firstSequence + BigInt(before.size + index);
    if (sequence !== place) return [`${name}: place ${place} of the sequence is missing`];
    if (!leaf) return [`${name}: entry ${entryId} at place ${sequence} is no longer in the journal`];
    last = chainedHash(leaf, { sequence, before: last });
    if (!last.equals(hash)) return [`${name}: entry ${entryId} at place ${sequence} is not what was sealed`];
  }
  const leaves = rows.map(({ leaf }) => leaf!);
  const again = nextBlock(leaves, { before, sealedAt: block.sealedAt }).block;
  if (again.firstSequence !== block.firstSequence)
    return [`${name} does not begin where the one before ends`];
  if (!again.root.equals(block.root)) return [`${name}: its root is not that of its entries`];
  if (!again.head.equals(block.head)) return [`${name}: its head does not follow from the head before it`];
  return [];
}

/** Entries that should be sealed and are not, and seals behind the last block. */
async function findStrays(
  sql: Sql,
  { settled, last }: { settled: bigint; last: SealedUpTo },
): Promise<string[]> {
  const rows = await sql.query<{ broken: string }>(
    `(select format('entry %s has no seal', e.id) as broken from entry e
       where e.id <= $1 and not exists (select from entry_seal s where s.entry_id = e.id) limit ${mostBroken})
      union all
     (select format('place %s of the sequence belongs to no block', s.sequence) from entry_seal s
       where s.sequence >= $2 order by s.sequence limit ${mostBroken})`,
    [settled, last.firstSequence + BigInt(last.size)],
  );
  return rows.map(({ broken }) => broken);
}

async function countWaiting(sql: Sql, settled: bigint): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from entry e
      where e.id > $1 and not exists (select from entry_seal s where s.entry_id = e.id)`,
    [settled],
  );
  return row!.count;
}
