import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "#app/db/sql.ts";
import type { Cell, WriteWorkbook } from "#app/domain/ports/workbook.ts";
import { callTables, readCallAccounts, readCallTable } from "#app/ledger/export/call-tables.server.ts";
import { growingFile } from "#app/ledger/export/growing-file.server.ts";
import { hashFiles } from "#app/ledger/export/hash-files.server.ts";
import { journalHead, journalTransaction } from "#app/ledger/export/plain-journal.ts";
import { type ExportedEntry, readSealedEntries } from "#app/ledger/export/sealed-entries.server.ts";
import { spendingTables } from "#app/ledger/export/spending-tables.ts";
import { createTableFiles, type TableFiles } from "#app/ledger/export/table-files.server.ts";
import { readBlocksFrom } from "#app/ledger/seal/seal-blocks.server.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

type Export = {
  slug: string;
  entries: number;
  blocks: number;
  head: string | null;
  documents: number;
  /** SHA-256 of the manifest, which names every other file by its own. */
  manifestHash: string;
};

/**
 * Writes everything the book knows of a call into a folder that is empty: see its README.txt. The book is sealed first,
 * and all of it is read as it was at one moment, page by page.
 */
export async function exportCall(
  { db, storage, clock }: Pick<Ports, "db" | "storage" | "clock">,
  { call, folder, writeWorkbook }: { call: string; folder: string; writeWorkbook: WriteWorkbook },
): Promise<Result<Export, { kind: "no_such_call" }>> {
  const [found] = await db.sql.query<{ id: string; slug: string; title: string; currency: string }>(
    "select id, slug, title, currency from call where id::text = $1 or slug = $1",
    [call],
  );
  if (!found) return refused({ kind: "no_such_call" });
  const { sealRound } = createSealer();
  while ((await db.transaction((sql) => sealRound(sql, { sealedAt: clock.now() }))).isMore);
  mkdirSync(join(folder, "csv"), { recursive: true });
  mkdirSync(join(folder, "documents"), { recursive: true });
  return await db.snapshot(async (sql) => {
    const tables = createTableFiles(join(folder, "csv"));
    const chain = await writeBlocks(sql, folder);
    const proofs = await writeTables(sql, { callId: found.id, tables });
    const { entries } = await writeEntries(sql, { callId: found.id, folder, tables });
    await writeWorkbook(join(folder, "libro.xlsx"), tables.sheets);
    const documents: string[] = [];
    for (const hash of proofs) {
      const bytes = await storage.read(hash);
      if (!bytes) continue;
      writeFileSync(join(folder, "documents", hash), bytes);
      documents.push(hash);
    }
    const about = { format: "esperanza-export-1", call: found, exportedAt: clock.now() };
    const manifest = { ...about, entries, ...chain, documents, files: await hashFiles(folder) };
    const written = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileSync(join(folder, "manifest.json"), written);
    const manifestHash = createHash("sha256").update(written).digest("hex");
    return done({ slug: found.slug, entries, ...chain, documents: documents.length, manifestHash });
  });
}

/** All blocks: their heads are one chain. */
async function writeBlocks(sql: Sql, folder: string): Promise<{ blocks: number; head: string | null }> {
  const file = growingFile(join(folder, "blocks.ndjson"));
  let [blocks, head]: [number, string | null] = [0, null];
  for (;;) {
    const page = await readBlocksFrom(sql, { number: BigInt(blocks) + 1n, most: 1_000 });
    for (const block of page) {
      head = block.head.toString("hex");
      const { number, firstSequence, size, root, lastHash, sealedAt } = block;
      const hashes = { root: root.toString("hex"), lastHash: lastHash.toString("hex"), head };
      const place = { number: number.toString(), firstSequence: firstSequence.toString(), size };
      await file.add(`${JSON.stringify({ ...place, ...hashes, sealedAt })}\n`);
    }
    blocks += page.length;
    if (page.length === 0) break;
  }
  await file.close();
  return { blocks, head };
}

const entryColumns = [
  ...["sequence", "id", "kind", "key", "effectiveAt", "recordedAt", "actorId", "source", "reverses"],
  ...["callId", "campaignId", "donationId", "releaseId", "facts"],
] as const;
const postingColumns = ["line", "account", "currency", "amount", "version", "balanceAfter"] as const;

async function writeEntries(
  sql: Sql,
  { callId, folder, tables }: { callId: string; folder: string; tables: TableFiles },
): Promise<{ entries: number }> {
  const lines = growingFile(join(folder, "entries.ndjson"));
  const journal = growingFile(join(folder, "journal.ledger"));
  const table = await tables.open("entries", entryColumns);
  const postings = await tables.open("postings", ["entry", ...postingColumns]);
  const accounts = growingFile(join(folder, "accounts.ndjson"));
  const known = await readCallAccounts(sql, callId);
  for (const account of known) await accounts.add(`${JSON.stringify(account)}\n`);
  await journal.add(journalHead(known));
  let entries = 0;
  for await (const entry of readSealedEntries(sql, callId)) {
    entries += 1;
    await lines.add(`${JSON.stringify(entry)}\n`);
    await journal.add(journalTransaction(entry));
    await table.add(entryColumns.map((column) => entry[column as keyof ExportedEntry] as Cell));
    for (const posting of entry.postings)
      await postings.add([entry.id, ...postingColumns.map((column) => posting[column])]);
  }
  for (const file of [lines, journal, table, postings, accounts]) await file.close();
  return { entries };
}

/** Writes the other tables; answers the hashes of the proofs of payouts that were sent by themselves. */
async function writeTables(
  sql: Sql,
  { callId, tables }: { callId: string; tables: TableFiles },
): Promise<string[]> {
  const proofs = new Set<string>();
  const write = async (name: string, rows: Record<string, Cell>[]) => {
    const table = await tables.open(name, Object.keys(rows[0] ?? {}));
    for (const row of rows) {
      await table.add(Object.values(row));
      // The proof of a batch tells of others' payouts too, with their accounts.
      if (name === "payouts" && row.batch === null) proofs.add(String(row.proof_hash));
    }
    await table.close();
  };
  await write("balances", await readCallAccounts(sql, callId));
  for (const [name, statement] of Object.entries({ ...callTables, ...spendingTables }))
    await write(name, await readCallTable(sql, { statement, callId }));
  return [...proofs];
}
