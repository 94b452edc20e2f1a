import { expect, test } from "vitest";
import { rootOfPath } from "#app/ledger/seal/merkle-tree.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import { readInclusion, readSealHeads } from "#app/queries/seal.server.ts";
import { tellSealHead } from "#app/use-cases/book/tell-seal-head.server.ts";
import { dayMs } from "../../support/world.ts";
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

test("the matchers' people are told the head once a day", async () => {
  const { db, now, ports, wait } = await playBook();
  expect(await tellSealHead(ports)).toBe(0);
  await db.transaction((sql) => createSealer().sealRound(sql, { sealedAt: now() }));
  expect(await tellSealHead(ports)).toBe(2);
  expect(await tellSealHead(ports)).toBe(0);
  await wait(dayMs);
  expect(await tellSealHead(ports)).toBe(2);
  const [mail] = await db.prisma.outboxMessage.findMany({ where: { kind: "seal-head" } });
  const payload = mail!.payload as Record<string, string>;
  const content = await readMailContent(
    db.sql,
    { kind: "seal-head", payload },
    { siteUrl: "http://site", contact: "" },
  );
  const [head] = await readSealHeads(db, { most: 1 });
  expect(content!.facts).toMatchObject({ head: head!.head, block: "1", url: "http://site/sello" });
});
