import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { merklePaths, merkleRoot, rootOfPath } from "./merkle-tree.ts";

const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leavesOf = (count: number) => Array.from({ length: count }, (_, n) => sha256(Buffer.from([0, n])));

/** As RFC 6962 words it: split at the largest power of two below the count. */
function byTheBook(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.from([1]), byTheBook(leaves.slice(0, split)), byTheBook(leaves.slice(split)));
}

test("the root is that of RFC 6962, and each path leads to it, for every size up to 70", () => {
  for (let count = 1; count <= 70; count++) {
    const leaves = leavesOf(count);
    const root = merkleRoot(leaves);
    expect(root).toEqual(byTheBook(leaves));
    const places = leaves.map((_, place) => place);
    for (const [place, path] of merklePaths(leaves, places).entries())
      expect(rootOfPath(leaves[place]!, path)).toEqual(root);
  }
});

test("a block without entries has no root", () => {
  expect(() => merkleRoot([])).toThrow("has no root");
});
