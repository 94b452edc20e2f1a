import type { Sql } from "#app/db/sql.ts";
import { mostEntries, nextBlock, type SealedUpTo, unsealed } from "./block.ts";
import { leafOfEntry, lookUpByKeys } from "./canonical-entry.ts";
import { insertBlocks, type NewBlock, readNewestBlocks } from "./seal-blocks.server.ts";

/** Most entries of one round: bounds its memory and the time that its transaction is open. */
const mostPerRound = 20_000;

/** When which id was the last one taken. */
type Observation = { at: Date; lastId: bigint };

/** Seals entries, round by round; what it remembers between rounds only spares work. */
export type Sealer = {
  /** Seals what is committed and not sealed, in the caller's transaction; how many. 0 also while another one seals. */
  sealRound(sql: Sql, options: { sealedAt: Date }): Promise<{ sealed: number; isMore: boolean }>;
};

/**
 * Ids are taken before the commit and transactions end in any order, so an id below a sealed one may still come. What
 * is looked through stays small by a watermark: it is noted which id was the last one taken at a moment; once every
 * running transaction began after that moment, all ids up to it are committed or will never come. Then the statement
 * that looks for entries, which begins later, sees them all, and no later round looks below. A transaction that
 * stays open only keeps the watermark where it is. The watermark is stored with each block.
 */
export function createSealer(): Sealer {
  let observations: Observation[] = [];
  let watermark = 0n;

  return {
    async sealRound(sql, { sealedAt }) {
      if (!(await isAlone(sql))) return { sealed: 0, isMore: false };
      const [last] = await readNewestBlocks(sql, 1);
      if (last && last.settledThrough > watermark) watermark = last.settledThrough;
      const { oldest, ...now } = await observe(sql);
      const settled = observations.filter(({ at }) => at < oldest).at(-1);
      observations = [...observations.filter(({ at }) => at >= oldest), now].slice(-100);

      await lookUpByKeys(sql);
      const found = await findUnsealed(sql, { above: watermark });
      const isMore = found.length === mostPerRound;
      const seen = isMore ? found.at(-1)!.id : (settled?.lastId ?? 0n);
      const settledThrough = greater(watermark, lesser(seen, settled?.lastId ?? 0n));
      if (found.length > 0)
        await insertBlocks(sql, blocksOf(found, { before: last ?? unsealed, sealedAt }), { settledThrough });
      else watermark = settledThrough;
      return { sealed: found.length, isMore };
    },
  };
}

/** One writer at a time: whoever holds this lock until the transaction ends. */
async function isAlone(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ is_alone: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('seal entries', 0)) as is_alone",
  );
  return row!.is_alone;
}

async function observe(sql: Sql): Promise<Observation & { oldest: Date }> {
  const [row] = await sql.query<Observation & { oldest: Date }>(
    `select case when s.is_called then s.last_value else 0 end as "lastId", clock_timestamp() as at,
            coalesce((select min(xact_start) from pg_stat_activity
                       where datname = current_database() and pid <> pg_backend_pid()), clock_timestamp()) as oldest
       from entry_id_seq s`,
  );
  return row!;
}

type Unsealed = { id: bigint; leaf: Buffer };

function findUnsealed(sql: Sql, { above }: { above: bigint }): Promise<Unsealed[]> {
  return sql.query<Unsealed>(
    `with picked as materialized (
       select id from entry n where n.id > $1 and not exists (select from entry_seal s where s.entry_id = n.id)
        order by id limit ${mostPerRound})
     select e.id, ${leafOfEntry} as leaf from picked join entry e using (id) order by e.id`,
    [above],
  );
}

function blocksOf(
  found: readonly Unsealed[],
  { before, sealedAt }: { before: SealedUpTo; sealedAt: Date },
): NewBlock[] {
  const blocks: NewBlock[] = [];
  for (let start = 0; start < found.length; start += mostEntries) {
    const part = found.slice(start, start + mostEntries);
    const leaves = part.map(({ leaf }) => leaf);
    const sealed = nextBlock(leaves, { before: blocks.at(-1)?.block ?? before, sealedAt });
    blocks.push({ ...sealed, entries: part.map(({ id }) => id) });
  }
  return blocks;
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
