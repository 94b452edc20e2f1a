import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { type BrokenPromise, readLastCheck } from "#app/ledger/last-check.server.ts";
import type { Ports } from "../ports.ts";

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
    if (broken.some(({ name }) => !before.has(name))) await tellOperators(sql, row!.id, checkedAt);
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

async function tellOperators(sql: Sql, checkId: bigint, now: Date): Promise<void> {
  const operators = await sql.query<{ id: string; email: string; locale: string }>(
    `select distinct p.id, p.email, p.locale from person p
       join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
      where m.role = 'operator' and o.kind = 'platform'`,
  );
  const mails = operators.map(
    ({ id, email, locale }): OutgoingMail => ({
      key: `book-broken:${checkId}:${id}`,
      kind: "book-broken",
      to: email,
      locale,
      payload: { checkId: checkId.toString() },
    }),
  );
  await addToOutbox(sql, mails, { now });
}
