import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import type { Bench } from "./bench-server.ts";
import { type Figure, percentile, rate } from "./figures.ts";
import { openHotFund } from "./hot-fund.ts";
import { paidEvent } from "./paid-event.ts";
import { newReservations, reserveAll } from "./settling.ts";
import { post, type Signed, sign, startChild } from "./webhook.ts";

const perSecond = Number(process.env.BENCH_RATE ?? 1_600);
const seconds = 60;
const warmUpSeconds = 3;
const tickMs = 20;
const connections = 64;

/**
 * Payments told over HTTP at a steady rate, whatever the answers do: the web process takes them in, a worker settles and
 * seals beside it, all on this machine with the caller. Everything acknowledged must be in the book at the end.
 */
export async function benchLoad(bench: Bench): Promise<Figure[]> {
  const { ports } = bench;
  const hot = await openHotFund(ports, { campaigns: 42 });
  const reservations = newReservations(ports, [hot], perSecond * (seconds + warmUpSeconds));
  await reserveAll(ports, reservations, { atOnce: 50 });
  const calls = reservations.map((one) => sign(paidEvent(one).payload));
  await ports.db.sql.query("vacuum analyze");
  const web = await startChild(bench, "tests/bench/webhook-server.ts");
  const worker = await startChild(bench, "tests/bench/settling-process.ts");
  try {
    const warmUp = perSecond * warmUpSeconds;
    await deliverSteadily(web.port, calls.slice(0, warmUp));
    const { times, tookMs } = await deliverSteadily(web.port, calls.slice(warmUp));
    const settledMs = await untilSettled(bench, calls.length);
    const [book] = await ports.db.sql.query<{ lost: number }>(
      `select ($1 - count(*))::int as lost from entry where kind = 'donation-captured'`,
      [calls.length],
    );
    const broken = (await ports.db.snapshot(checkLedger)).filter(
      (check) => check.name !== "clearing-agrees" && check.broken.length > 0,
    );
    const measured = calls.length - warmUp;
    return [
      {
        name: `Donations told over HTTP and settled, one event each, for ${seconds} s`,
        value: `${rate((measured * 1_000) / tookMs)} of ${rate(perSecond)} offered`,
      },
      {
        name: "… p50 / p99 of an answer",
        value: `${percentile(times, 50).toFixed(1)} / ${percentile(times, 99).toFixed(1)} ms`,
      },
      { name: "… the last one settled after the last answer", value: `${(settledMs / 1_000).toFixed(2)} s` },
      { name: "… acknowledged and not in the book", value: String(book!.lost) },
      { name: "… promises of the book broken after it", value: String(broken.length) },
    ];
  } finally {
    web.child.kill();
    worker.child.kill();
  }
}

/** Sends at the rate by the clock: what was not sent in time is sent at once, so a slow answer makes no rest. */
async function deliverSteadily(
  port: number,
  calls: readonly Signed[],
): Promise<{ times: number[]; tookMs: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const answers: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let sent = 0; sent < calls.length; ) {
    const due = Math.min(calls.length, Math.ceil(((performance.now() - startedAt) * perSecond) / 1_000));
    for (; sent < due; sent++) answers.push(deliver(port, { call: calls[sent]!, agent, times }));
    await wait(tickMs);
  }
  await Promise.all(answers);
  agent.destroy();
  return { times, tookMs: performance.now() - startedAt };
}

async function deliver(
  port: number,
  { call, agent, times }: { call: Signed; agent: Agent; times: number[] },
): Promise<void> {
  const sentAt = performance.now();
  const status = await post(port, call, agent);
  if (status !== 200) throw new Error(`a webhook was answered with ${status}`);
  times.push(performance.now() - sentAt);
}

/** How long until no event waits and every one is settled. */
async function untilSettled({ ports }: Bench, count: number): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const [row] = await ports.db.sql.query<{ settled: number }>(
      "select count(*)::int as settled from stripe_event where settled_at is not null",
    );
    if (row!.settled >= count) return performance.now() - startedAt;
    if (performance.now() - startedAt > 60_000) return performance.now() - startedAt;
    await wait(50);
  }
}
