import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { type BrokenPromise, readLastCheck } from "#app/ledger/last-check.server.ts";
import type { Ports } from "../ports.ts";
import { tellOperators } from "../tell-operators.server.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Checks every promise of the book as it is at one moment, and notes what it found. While something is broken no money
 * is released or paid out; the operators are told when a promise breaks. Answers what is broken.
 */
export async function checkBook(ports: Ports): Promise<BrokenPromise[]> {
  const startedAt = performance.now();
  const checks = await ports.db.snapshot(checkLedger);
  const tookMs = Math.round(performance.now() - startedAt);
  const broken = checks
    .filter((check) => check.broken.length > 0)
    .map(({ name, broken: what }) => ({ name, what }));
  for (const { name, what } of broken) ports.log.error({ name, what }, "a promise of the book is broken");
  const checkedAt = ports.clock.now();
  await ports.db.transaction(async (sql) => {
    const before = new Set((await readLastCheck(sql))?.broken.map(({ name }) => name));
    const [row] = await sql.query<{ id: bigint }>(
      "insert into book_check (checked_at, took_ms, broken) values ($1, $2, $3) returning id",
      [checkedAt, tookMs, JSON.stringify(broken)],
    );
    if (!broken.some(({ name }) => !before.has(name))) return;
    const checkId = row!.id.toString();
    const told = { key: `book-broken:${checkId}`, kind: "book-broken", payload: { checkId } } as const;
    await tellOperators(sql, told, { now: checkedAt });
  });
  return broken;
}

/** Checks the book once a day, and every hour while something is broken. Answers whether it did. */
export async function checkBookWhenDue(ports: Ports): Promise<boolean> {
  const last = await readLastCheck(ports.db.sql);
  const everyMs = last && last.broken.length > 0 ? hourMs : dayMs;
  if (last && ports.clock.now().getTime() - last.checkedAt.getTime() < everyMs) return false;
  await checkBook(ports);
  return true;
}
