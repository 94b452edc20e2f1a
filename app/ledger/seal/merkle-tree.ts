import { createHash } from "node:crypto";

/** Merkle trees as in RFC 6962: leaves are hashed with the prefix 0, nodes with the prefix 1. */
const nodePrefix = Buffer.from([1]);

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return createHash("sha256").update(nodePrefix).update(left).update(right).digest();
}

/**
 * The root over leaf hashes, at least one. A last one without a neighbour goes up as it is, which is the tree of
 * RFC 6962: of three leaves a, b, c the root is node(node(a, b), c).
 */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves];
  if (level.length === 0) throw new Error("a block without entries has no root");
  while (level.length > 1) level = levelAbove(level);
  return level[0]!;
}

function levelAbove(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const right = level[index + 1];
    above.push(right ? nodeOf(level[index]!, right) : level[index]!);
  }
  return above;
}

/** A neighbour on the way from a leaf to its root, and on which side it stands. */
export type PathStep = { side: "left" | "right"; hash: Buffer };

/** The ways from some leaves to the root, by their places counted from 0: their inclusion proofs. */
export function merklePaths(leaves: readonly Buffer[], places: readonly number[]): PathStep[][] {
  const paths: PathStep[][] = places.map(() => []);
  for (let level = [...leaves], depth = 0; level.length > 1; level = levelAbove(level), depth++) {
    places.forEach((place, index) => {
      const here = Math.floor(place / 2 ** depth);
      const side = here % 2 === 0 ? "right" : "left";
      const hash = level[here % 2 === 0 ? here + 1 : here - 1];
      if (hash) paths[index]!.push({ side, hash });
    });
  }
  return paths;
}

/** The root that a leaf and its path lead to. */
export function rootOfPath(leaf: Buffer, path: readonly PathStep[]): Buffer {
  return path.reduce(
    (below, { side, hash }) => (side === "left" ? nodeOf(hash, below) : nodeOf(below, hash)),
    leaf,
  );
}
