import type { Sql } from "#app/db/sql.ts";
import type { SealHeadFacts } from "#app/domain/ports/book-mail.ts";
import { readBlocksFrom } from "#app/ledger/seal/seal-blocks.server.ts";

/** The head of one block; null when there is no such block. */
export async function readSealHead(
  sql: Sql,
  { block: number, siteUrl }: { block: string; siteUrl: string },
): Promise<SealHeadFacts | null> {
  const [block] = await readBlocksFrom(sql, { number: BigInt(number), most: 1 });
  if (!block) return null;
  return {
    block: number,
    entries: (block.firstSequence + BigInt(block.size) - 1n).toString(),
    head: block.head.toString("hex"),
    sealedAt: block.sealedAt,
    url: `${siteUrl}/sello`,
  };
}
