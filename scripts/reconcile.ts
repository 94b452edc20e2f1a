import { openStripe } from "#app/context.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { reconcileStripe, type StripeReconciliation } from "#app/ledger/reconcile-stripe.server.ts";
import { createLog } from "#app/observability/log.server.ts";
import { reconcileBalance } from "#app/use-cases/payment/reconcile-balance.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";

// npm run reconcile [-- --since DAY]: compares Stripe's account of our balance with the book, line by line. With STRIPE_SECRET_KEY the
// lines since DAY (8 days back when absent) are read again at Stripe, and missed ones booked; without it, the lines read so far
// are compared and nothing is written. Exits 1 when something does not agree.
const word = process.argv[process.argv.indexOf("--since") + 1];
const since = process.argv.includes("--since") ? new Date(word ?? "") : undefined;
if (since && Number.isNaN(since.getTime())) {
  console.error("say from which day on: npm run reconcile -- --since 2026-01-31");
  process.exit(2);
}
await withProjectDatabase(async (url) => {
  const db = openDatabase(url, { connections: 2 });
  const clock = { now: () => new Date() };
  const payments = openStripe(process.env);
  const log = createLog({ name: "reconcile", level: "warn" });
  const answer = payments
    ? await reconcileBalance({ db, clock, log, payments }, { kind: "system" }, { since })
    : { ok: true as const, value: await db.snapshot((sql) => reconcileStripe(sql, { now: clock.now() })) };
  if (answer.ok) print(answer.value, { isAsked: payments !== null });
  else console.error(`Stripe did not answer: ${JSON.stringify(answer.refusal)}`);
  process.exitCode = !answer.ok ? 2 : answer.value.count === 0 ? 0 : 1;
  await db.close();
});

function print({ sums, differences, count }: StripeReconciliation, { isAsked }: { isAsked: boolean }): void {
  if (!isAsked)
    console.log("Stripe was not asked (no STRIPE_SECRET_KEY): the lines read so far are compared.");
  const row = (words: readonly unknown[]) =>
    console.log(words.map((one) => String(one).padStart(14)).join(" "));
  row(["currency", "kind", "lines", "Stripe", "book"]);
  for (const { currency, kind, lines, stripe, book } of sums) row([currency, kind, lines, stripe, book]);
  for (const { cause, kind, reference, currency, stripe, book, at } of differences)
    console.log(
      `✗ ${cause}: ${kind} ${reference} of ${at.toISOString()}: Stripe ${stripe ?? "-"}, book ${book ?? "-"} ${currency}`,
    );
  console.log(count === 0 ? "\n0 differences." : `\n${count} differences.`);
}
