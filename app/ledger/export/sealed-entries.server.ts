import type { Sql } from "#app/db/sql.ts";
import { merklePaths } from "../seal/merkle-tree.ts";
import { readBlocksFrom, readLeaves, type StoredBlock } from "../seal/seal-blocks.server.ts";

/** A posting as an export has it; amounts as text in minor units, debits positive. */
export type ExportedPosting = {
  line: number;
  amount: string;
  version: string;
  balanceAfter: string;
  currency: string;
  account: string;
};

/** An entry with its postings and the proof that it was sealed: everything its hash is made of. */
export type ExportedEntry = {
  sequence: string;
  block: string;
  id: string;
  kind: string;
  key: string;
  hash: string;
  effectiveAt: string;
  recordedAt: string;
  actorId: string | null;
  source: string | null;
  reverses: string | null;
  callId: string | null;
  campaignId: string | null;
  donationId: string | null;
  releaseId: string | null;
  /** The very text that was stored. */
  facts: string;
  postings: ExportedPosting[];
  /** SHA-256 of its canonical bytes, and the way from it to the root of its block: `L` or `R`, and the neighbour's hash. */
  leaf: string;
  path: string[];
};

type Row = Omit<ExportedEntry, "effectiveAt" | "recordedAt" | "leaf" | "path"> & {
  effectiveAt: Date;
  recordedAt: Date;
};

const blocksPerPage = 20;

/** Whether an entry `e` belongs to the call $1: it names the call or something of it, or moves its money. */
const ofCall = `(e.call_id = $1
  or e.campaign_id in (select id from campaign where call_id = $1)
  or e.donation_id in (select id from donation where call_id = $1)
  or exists (select from posting q join account b on b.id = q.account_id where q.entry_id = e.id and (
       b.campaign_id in (select id from campaign where call_id = $1)
       or b.fund_id in (select id from match_fund where call_id = $1))))`;

/** The sealed entries of a call, whole, with their proofs, in the order of the seal; page by page of blocks. */
export async function* readSealedEntries(sql: Sql, callId: string): AsyncGenerator<ExportedEntry> {
  for (let number = 1n; ; ) {
    const page = await readBlocksFrom(sql, { number, most: blocksPerPage });
    if (page.length === 0) return;
    const rows = await readRows(sql, { callId, page });
    for (const block of page) {
      const here = rows.filter((row) => row.block === block.number.toString());
      if (here.length > 0) yield* withProofs(here, { block, leaves: await readLeaves(sql, block) });
    }
    number = page.at(-1)!.number + 1n;
  }
}

function* withProofs(
  rows: readonly Row[],
  { block, leaves }: { block: StoredBlock; leaves: readonly Buffer[] },
): Generator<ExportedEntry> {
  const places = rows.map(({ sequence }) => Number(BigInt(sequence) - block.firstSequence));
  const paths = merklePaths(leaves, places);
  for (const [index, { effectiveAt, recordedAt, ...row }] of rows.entries()) {
    yield {
      ...row,
      effectiveAt: effectiveAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
      leaf: leaves[places[index]!]!.toString("hex"),
      path: paths[index]!.map(({ side, hash }) => `${side === "left" ? "L" : "R"}${hash.toString("hex")}`),
    };
  }
}

function readRows(
  sql: Sql,
  { callId, page }: { callId: string; page: readonly StoredBlock[] },
): Promise<Row[]> {
  const last = page.at(-1)!;
  return sql.query<Row>(
    `select s.sequence::text, s.block::text, e.id::text, e.kind, e.key, encode(e.hash, 'hex') as hash,
            e.effective_at as "effectiveAt", e.recorded_at as "recordedAt", e.actor_id as "actorId", e.source,
            e.reverses::text, e.call_id as "callId", e.campaign_id as "campaignId", e.donation_id as "donationId",
            e.release_id as "releaseId", e.facts::text as facts,
            coalesce((select json_agg(json_build_object('line', p.line, 'amount', p.amount::text, 'version', p.version::text,
                               'balanceAfter', p.balance_after::text, 'currency', a.currency, 'account', a.code) order by p.line)
                        from posting p join account a on a.id = p.account_id where p.entry_id = e.id), '[]') as postings
       from entry_seal s join entry e on e.id = s.entry_id
      where s.sequence >= $2 and s.sequence < $3 and ${ofCall} order by s.sequence`,
    [callId, page[0]!.firstSequence, last.firstSequence + BigInt(last.size)],
  );
}
