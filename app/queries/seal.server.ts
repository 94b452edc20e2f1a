import type { Database } from "#app/db/database.server.ts";
import { rootOfPath } from "#app/ledger/seal/merkle-tree.ts";
import { type InclusionProof, proveDonation } from "#app/ledger/seal/prove-entries.server.ts";
import { readNewestBlocks, type StoredBlock } from "#app/ledger/seal/seal-blocks.server.ts";

/** A block as it is published; hashes in hexadecimal. */
export type PublishedBlock = {
  number: string;
  firstSequence: string;
  size: number;
  root: string;
  lastHash: string;
  head: string;
  sealedAt: string;
};

function published({
  number,
  firstSequence,
  size,
  root,
  lastHash,
  head,
  sealedAt,
}: StoredBlock): PublishedBlock {
  return {
    number: number.toString(),
    firstSequence: firstSequence.toString(),
    size,
    root: root.toString("hex"),
    lastHash: lastHash.toString("hex"),
    head: head.toString("hex"),
    sealedAt: sealedAt.toISOString(),
  };
}

/** The newest blocks, newest first. One SQL statement. */
export async function readSealHeads(db: Database, { most }: { most: number }): Promise<PublishedBlock[]> {
  return (await readNewestBlocks(db.sql, most)).map(published);
}

/** That an entry was sealed, without its content. */
export type PublishedProof = {
  entry: string;
  sequence: string;
  leaf: string;
  /** Neighbours on the way to the root, nearest first: `L` or `R`, the side where they stand, and their hash. */
  path: string[];
  block: PublishedBlock;
};

/** The proofs of a donation's entries by the token of its link, as far as they are sealed; null when there is none. */
export async function readInclusion(db: Database, accessToken: string): Promise<PublishedProof[] | null> {
  const [donation] = await db.sql.query<{ id: string }>("select id from donation where access_token = $1", [
    accessToken,
  ]);
  if (!donation) return null;
  return (await proveDonation(db.sql, donation.id)).map(publishedProof);
}

/** The same by the donation itself, and whether each entry, read just now, is under the root that was sealed. */
export async function readProvenEntries(
  db: Database,
  donationId: string,
): Promise<{ proofs: PublishedProof[]; agree: boolean }> {
  const proofs = await proveDonation(db.sql, donationId);
  return {
    proofs: proofs.map(publishedProof),
    agree: proofs.every(({ leaf, path, block }) => rootOfPath(leaf, path).equals(block.root)),
  };
}

function publishedProof({ entryId, sequence, leaf, path, block }: InclusionProof): PublishedProof {
  return {
    entry: entryId.toString(),
    sequence: sequence.toString(),
    leaf: leaf.toString("hex"),
    path: path.map(({ side, hash }) => `${side === "left" ? "L" : "R"}${hash.toString("hex")}`),
    block: published(block),
  };
}
