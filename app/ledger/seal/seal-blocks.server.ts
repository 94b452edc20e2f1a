import type { Sql } from "#app/db/sql.ts";
import type { SealBlock } from "./block.ts";
import { leafOfEntry } from "./canonical-entry.ts";

/** The columns of a block of the alias `b`, under the names of its fields. */
const blockColumns = `b.number, b.first_sequence as "firstSequence", b.size, b.root, b.last_hash as "lastHash", b.head,
  b.sealed_at as "sealedAt", b.settled_through as "settledThrough"`;

export type StoredBlock = SealBlock & { settledThrough: bigint };

/** The newest blocks, newest first. */
export function readNewestBlocks(sql: Sql, most: number): Promise<StoredBlock[]> {
  return sql.query<StoredBlock>(`select ${blockColumns} from seal_block b order by b.number desc limit $1`, [
    most,
  ]);
}

/** Blocks from a number on, oldest first. */
export function readBlocksFrom(
  sql: Sql,
  { number, most }: { number: bigint; most: number },
): Promise<StoredBlock[]> {
  return sql.query<StoredBlock>(
    `select ${blockColumns} from seal_block b where b.number >= $1 order by b.number limit $2`,
    [number, most],
  );
}

/** The block with this head (hexadecimal); null when the journal has none. */
export async function findBlockByHead(sql: Sql, head: string): Promise<StoredBlock | null> {
  const [block] = await sql.query<StoredBlock>(
    `select ${blockColumns} from seal_block b where b.head = decode($1, 'hex')`,
    [head],
  );
  return block ?? null;
}

/** The leaves of all entries of a block, in their order. */
export async function readLeaves(sql: Sql, block: StoredBlock): Promise<Buffer[]> {
  const rows = await sql.query<{ leaf: Buffer }>(
    `select ${leafOfEntry} as leaf from entry_seal s join entry e on e.id = s.entry_id
      where s.sequence >= $1 and s.sequence < $2 order by s.sequence`,
    [block.firstSequence, block.firstSequence + BigInt(block.size)],
  );
  return rows.map(({ leaf }) => leaf);
}

/** Blocks with the entries of each and their chained hashes, in their order. */
export type NewBlock = { block: SealBlock; entries: readonly bigint[]; hashes: readonly Buffer[] };

export async function insertBlocks(
  sql: Sql,
  blocks: readonly NewBlock[],
  { settledThrough }: { settledThrough: bigint },
): Promise<void> {
  const column = <T>(read: (block: SealBlock) => T) => blocks.map(({ block }) => read(block));
  await Promise.all([
    sql.query(
      `insert into seal_block (number, first_sequence, size, root, last_hash, head, sealed_at, settled_through)
       select number, first_sequence, size, decode(root, 'hex'), decode(last_hash, 'hex'), decode(head, 'hex'), at, $8
         from unnest($1::bigint[], $2::bigint[], $3::int[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
              as b(number, first_sequence, size, root, last_hash, head, at)`,
      [
        column(({ number }) => number),
        column(({ firstSequence }) => firstSequence),
        column(({ size }) => size),
        column(({ root }) => root.toString("hex")),
        column(({ lastHash }) => lastHash.toString("hex")),
        column(({ head }) => head.toString("hex")),
        column(({ sealedAt }) => sealedAt.toISOString()),
        settledThrough,
      ],
    ),
    sql.query(
      `insert into entry_seal (sequence, entry_id, hash, block)
       select sequence, entry_id, decode(hash, 'hex'), block
         from unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[]) as s(sequence, entry_id, hash, block)`,
      [
        blocks.flatMap(({ block, entries }) =>
          entries.map((_, index) => block.firstSequence + BigInt(index)),
        ),
        blocks.flatMap(({ entries }) => entries),
        blocks.flatMap(({ hashes }) => hashes.map((hash) => hash.toString("hex"))),
        blocks.flatMap(({ block, entries }) => entries.map(() => block.number)),
      ],
    ),
  ]);
}
