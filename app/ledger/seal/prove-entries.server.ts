import type { Sql } from "#app/db/sql.ts";
import { merklePaths, type PathStep } from "./merkle-tree.ts";
import { readBlocksFrom, readLeaves, type StoredBlock } from "./seal-blocks.server.ts";

/** That an entry is under the root of its block: its leaf, and the way from it to the root. */
export type InclusionProof = {
  entryId: bigint;
  sequence: bigint;
  block: StoredBlock;
  leaf: Buffer;
  path: PathStep[];
};

/** The proofs of a donation's entries that are sealed, in the order of the seal. */
export async function proveDonation(sql: Sql, donationId: string): Promise<InclusionProof[]> {
  const seals = await sql.query<{ entryId: bigint; sequence: bigint; block: bigint }>(
    `select s.entry_id as "entryId", s.sequence, s.block from entry e join entry_seal s on s.entry_id = e.id
      where e.donation_id = $1 order by s.sequence`,
    [donationId],
  );
  const proofs: InclusionProof[] = [];
  for (const number of new Set(seals.map(({ block }) => block))) {
    const [block] = await readBlocksFrom(sql, { number, most: 1 });
    if (!block) continue;
    const leaves = await readLeaves(sql, block);
    const here = seals.filter((seal) => seal.block === number);
    const places = here.map(({ sequence }) => Number(sequence - block.firstSequence));
    const paths = merklePaths(leaves, places);
    for (const [index, { entryId, sequence }] of here.entries())
      proofs.push({ entryId, sequence, block, leaf: leaves[places[index]!]!, path: paths[index]! });
  }
  return proofs;
}
