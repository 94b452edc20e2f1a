import { createHash } from "node:crypto";
import { merkleRoot } from "./merkle-tree.ts";

/** Most entries of one block. */
export const mostEntries = 1_000;

/** What stands before the first entry and the first block. */
const nothingBefore = Buffer.alloc(32);

/** A block of sealed entries. Its head, a chained hash, stands for the whole journal up to its last entry. */
export type SealBlock = {
  /** Counted from 1, as sequences are. */
  number: bigint;
  firstSequence: bigint;
  size: number;
  root: Buffer;
  lastHash: Buffer;
  head: Buffer;
  sealedAt: Date;
};

/** The last block, or what stands before the first. */
export type SealedUpTo = Pick<SealBlock, "number" | "firstSequence" | "size" | "lastHash" | "head">;

export const unsealed: SealedUpTo = {
  number: 0n,
  firstSequence: 1n,
  size: 0,
  lastHash: nothingBefore,
  head: nothingBefore,
};

/** SHA-256 of the byte 2, the sequence in 8 bytes, the entry's leaf, and the hash of the entry before it. */
export function chainedHash(
  leaf: Buffer,
  { sequence, before }: { sequence: bigint; before: Buffer },
): Buffer {
  const start = Buffer.alloc(9, 2);
  start.writeBigUInt64BE(sequence, 1);
  return createHash("sha256").update(start).update(leaf).update(before).digest();
}

/** SHA-256 of the byte 3 and of these fields, each as `length:bytes`: what a block says, and the head before it. */
function headOf(block: Omit<SealBlock, "head">, before: Buffer): Buffer {
  const fields = [
    "esperanza-block-1",
    block.number.toString(),
    block.firstSequence.toString(),
    block.size.toString(),
    block.root.toString("hex"),
    block.lastHash.toString("hex"),
    block.sealedAt.getTime().toString(),
    before.toString("hex"),
  ];
  const text = fields.map((one) => `${one.length}:${one}`).join("");
  return createHash("sha256")
    .update(Buffer.from([3]))
    .update(text)
    .digest();
}

/** The block of these leaves behind another, with the chained hash of each of its entries. */
export function nextBlock(
  leaves: readonly Buffer[],
  { before, sealedAt }: { before: SealedUpTo; sealedAt: Date },
): { block: SealBlock; hashes: Buffer[] } {
  const firstSequence = before.firstSequence + BigInt(before.size);
  let last = before.lastHash;
  const hashes = leaves.map((leaf, index) => {
    last = chainedHash(leaf, { sequence: firstSequence + BigInt(index), before: last });
    return last;
  });
  const content = {
    number: before.number + 1n,
    firstSequence,
    size: leaves.length,
    root: merkleRoot(leaves),
    lastHash: last,
    sealedAt,
  };
  return { block: { ...content, head: headOf(content, before.head) }, hashes };
}
