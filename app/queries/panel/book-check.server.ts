import type { Database } from "#app/db/database.server.ts";
import { invariants } from "#app/ledger/check-ledger.server.ts";
import { readBrokenSince, readLastCheck } from "#app/ledger/last-check.server.ts";

export type BookCheckPage = {
  /** Null before the first check. */
  checkedAt: string | null;
  promises: { name: string; sentence: string; broken: string[]; since: string | null }[];
};

/** Every promise of the book with what the newest check found, and since when. Two SQL statements. */
export async function readBookCheck({ sql }: Database): Promise<BookCheckPage> {
  const last = await readLastCheck(sql);
  const since = last && last.broken.length > 0 ? await readBrokenSince(sql) : new Map<string, Date>();
  return {
    checkedAt: last?.checkedAt.toISOString() ?? null,
    promises: invariants.map(({ name, sentence }) => ({
      name,
      sentence,
      broken: last?.broken.find((one) => one.name === name)?.what ?? [],
      since: since.get(name)?.toISOString() ?? null,
    })),
  };
}
