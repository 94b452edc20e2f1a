import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, isOperator } from "#app/domain/access/actor.ts";
import type { BalanceLine, PaymentRefusal, PaymentResult } from "#app/domain/ports/payments.ts";
import {
  reconcileStripe,
  type StripeDifference,
  type StripeReconciliation,
} from "#app/ledger/reconcile-stripe.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { readBalance } from "./read-balance.server.ts";
import { settleBalanceLines } from "./settle-balance-lines.server.ts";

const dayMs = 86_400_000;
const triesOfHoldings = 3;
/** Lines of the last days are read again each time; an older one has been compared by then. */
const daysRead = 8;

/** What was compared, and each thing that does not agree. */
export type Reconciled = StripeReconciliation & {
  linesRead: number;
  /** Lines that we had missed; they are booked now. */
  linesHealed: number;
};

/**
 * Compares Stripe's account of our balance with the book, and keeps what it found. What is new there is booked first; lines since
 * `since` (8 days back when absent) are read again, day by day, and those that were missed are booked.
 */
export async function reconcileBalance(
  ports: Pick<Ports, "db" | "clock" | "log" | "payments">,
  actor: Actor,
  { since = new Date(ports.clock.now().getTime() - daysRead * dayMs) }: { since?: Date } = {},
): Promise<Result<Reconciled, AccessRefusal | PaymentRefusal>> {
  if (actor.kind !== "system" && !isOperator(actor)) return refused({ kind: "not_allowed" });
  const startedAt = performance.now();
  await readBalance(ports);
  const [now, seen] = [ports.clock.now(), [] as StripeDifference[]];
  let [linesRead, linesHealed] = [0, 0];
  for (let from = since; from <= now; from = new Date(from.getTime() + dayMs)) {
    const day = await ports.payments.listBalanceLines({
      since: from,
      until: new Date(from.getTime() + dayMs),
    });
    if (!day.ok) return day;
    const { missed, changed } = await compareCopies(ports.db.sql, day.value);
    await settleBalanceLines(ports, missed);
    linesRead += day.value.length;
    linesHealed += missed.length;
    seen.push(...changed);
  }
  const unlike = await compareHoldings(ports, now);
  if (!unlike.ok) return unlike;
  seen.push(...unlike.value);
  const { sums, differences, count } = await ports.db.snapshot((sql) => reconcileStripe(sql, { now }));
  const result = {
    sums,
    linesRead,
    linesHealed,
    count: count + seen.length,
    differences: [...seen, ...differences],
  };
  await ports.db.sql.query(
    `insert into reconciliation (ran_at, took_ms, since, lines_read, lines_healed, sums, difference_count, differences)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      now,
      Math.round(performance.now() - startedAt),
      since,
      linesRead,
      linesHealed,
      toJson(sums),
      result.count,
      toJson(result.differences),
    ],
  );
  return done(result);
}

/** Reconciles once a day. Answers whether it did. */
export async function reconcileBalanceWhenDue(ports: Ports): Promise<boolean> {
  const [last] = await ports.db.sql.query<{ ran_at: Date }>(
    "select ran_at from reconciliation order by id desc limit 1",
  );
  if (last && ports.clock.now().getTime() - last.ran_at.getTime() < dayMs) return false;
  const answer = await reconcileBalance(ports, { kind: "system" });
  if (!answer.ok) ports.log.warn({ kind: answer.refusal.kind }, "Stripe could not be reconciled");
  return answer.ok;
}

/** Lines as Stripe has them now against those that were read before. */
async function compareCopies(
  sql: Sql,
  lines: readonly BalanceLine[],
): Promise<{ missed: BalanceLine[]; changed: StripeDifference[] }> {
  const rows = await sql.query<Pick<BalanceLine, "id" | "amount" | "fee" | "net" | "currency">>(
    "select id, amount, fee, net, currency from balance_transaction where id = any($1::text[])",
    [lines.map(({ id }) => id)],
  );
  const copies = new Map(rows.map((row) => [row.id, row]));
  const changed = lines.flatMap((line): StripeDifference[] => {
    const copy = copies.get(line.id);
    const { id: reference, type: kind, createdAt: at, currency, net: stripe } = line;
    if (!copy || (["amount", "fee", "net", "currency"] as const).every((name) => copy[name] === line[name]))
      return [];
    return [{ cause: "changed", reference, kind, at, currency, stripe, book: copy.net, donationId: null }];
  });
  return { missed: lines.filter(({ id }) => !copies.has(id)), changed };
}

/**
 * What we hold at Stripe, against all its lines; read again while it differs, since a payment may come between the two. A currency of which
 * nothing is held and nothing was read agrees.
 */
async function compareHoldings(
  ports: Pick<Ports, "db" | "clock" | "log" | "payments">,
  at: Date,
): Promise<PaymentResult<StripeDifference[]>> {
  for (let tries = 1; ; tries++) {
    const held = await ports.payments.readHoldings();
    if (!held.ok) return held;
    const unlike = await unlikeLines(ports.db.sql, held.value, at);
    if (unlike.length === 0 || tries === triesOfHoldings) return { ok: true, value: unlike };
    await readBalance(ports);
  }
}

async function unlikeLines(
  sql: Sql,
  held: ReadonlyMap<string, bigint>,
  at: Date,
): Promise<StripeDifference[]> {
  const rows = await sql.query<{ currency: string; net: bigint }>(
    "select currency, sum(net)::bigint as net from balance_transaction group by currency",
  );
  const read = new Map(rows.map(({ currency, net }) => [currency, net]));
  return [...new Set([...held.keys(), ...read.keys()])].flatMap((currency): StripeDifference[] => {
    const [stripe, book] = [held.get(currency) ?? 0n, read.get(currency) ?? 0n];
    if (stripe === book) return [];
    const of = { cause: "holdings", reference: currency, kind: "balance", donationId: null } as const;
    return [{ ...of, at, currency, stripe, book }];
  });
}

/** Amounts as text: JSON's numbers are not exact. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? one.toString() : one));
}
