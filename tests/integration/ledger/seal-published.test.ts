import { expect, test } from "vitest";
import { rootOfPath } from "#app/ledger/seal/merkle-tree.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { readInclusion, readSealHeads } from "#app/queries/seal.server.ts";
import { playBook } from "./played-book.ts";

test("a donor's proof leads from each entry of the donation to a published root", async () => {
  const { db, now } = await playBook();
  const { accessToken, id } = await db.prisma.donation.findFirstOrThrow({ where: { matchStatus: "paid" } });
  expect(await readInclusion(db, accessToken)).toEqual([]);
  await db.transaction((sql) => createSealer().sealRound(sql, { sealedAt: now() }));
  const [head] = await readSealHeads(db, { most: 20 });
  const proofs = await readInclusion(db, accessToken);
  expect(proofs).toHaveLength(await db.prisma.entry.count({ where: { donationId: id } }));
  for (const { leaf, path, block } of proofs!) {
    const steps = path.map((step) => ({
      side: step[0] === "L" ? ("left" as const) : ("right" as const),
      hash: Buffer.from(step.slice(1), "hex"),
    }));
    expect(rootOfPath(Buffer.from(leaf, "hex"), steps).toString("hex")).toBe(block.root);
    expect(block).toEqual(head);
  }
  expect(await readInclusion(db, "of nobody")).toBeNull();
});
