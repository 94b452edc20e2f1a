import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import Stripe from "stripe";
import type { Bench } from "./bench-server.ts";
import { type Figure, percentile, rate } from "./figures.ts";
import { paidEvent } from "./paid-event.ts";

const secret = "whsec_bench";
const connections = 50;
const warmUp = 2_000;
const measured = 20_000;

export type Signed = { body: string; signature: string };

/** Signed, distinct webhooks over kept connections, each kept in the inbox before it is answered. */
export async function benchWebhook(bench: Bench): Promise<Figure[]> {
  const { child, port } = await startChild(bench, "tests/bench/webhook-server.ts");
  try {
    const calls = signMany(warmUp + measured);
    await deliver(port, calls.slice(0, warmUp));
    const { times, seconds } = await deliver(port, calls.slice(warmUp));
    const [kept] = await bench.ports.db.sql.query<{ count: bigint }>("select count(*) as count from inbox");
    return [
      {
        name: `Signed webhooks kept in the inbox, ${connections} connections`,
        value: rate(measured / seconds),
      },
      { name: "… p50 of one call", value: `${percentile(times, 50).toFixed(1)} ms` },
      { name: "… p99 of one call", value: `${percentile(times, 99).toFixed(1)} ms` },
      { name: "… acknowledged and not in the inbox", value: String(calls.length - Number(kept!.count)) },
    ];
  } finally {
    child.kill();
  }
}

/** A process of the product on the bench's database; `port` is where it listens. */
export async function startChild(
  bench: Bench,
  file: string,
  more: Record<string, string> = {},
): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(file, [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...environmentOf(bench), ...more },
  });
  return { child, port: await portOf(child) };
}

function environmentOf({ url, folder }: Bench): Record<string, string> {
  return {
    APP_ENV: "demo",
    DATABASE_URL: url,
    DATA_DIR: folder,
    SITE_URL: "http://localhost:3000",
    APP_SECRET: "a secret of the bench",
    STRIPE_SECRET_KEY: "sk_test_bench",
    STRIPE_WEBHOOK_SECRET: secret,
    RESEND_API_KEY: "re_bench",
    LOG_LEVEL: "error",
  };
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("message", (message: { port: number }) => resolve(message.port));
    server.once("exit", (code) => reject(new Error(`the webhook server ended (${code})`)));
  });
}

const stripe = new Stripe("sk_test_bench");

export function sign(payload: string): Signed {
  return { body: payload, signature: stripe.webhooks.generateTestHeaderString({ payload, secret }) };
}

function signMany(count: number): Signed[] {
  return Array.from({ length: count }, () =>
    sign(paidEvent({ donationId: randomUUID(), amount: 2_000n, tip: 100n }).payload),
  );
}

async function deliver(
  port: number,
  calls: readonly Signed[],
): Promise<{ times: number[]; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const from = performance.now();
  const sender = async () => {
    while (next < calls.length) {
      const call = calls[next++]!;
      const sentAt = performance.now();
      const status = await post(port, call, agent);
      if (status !== 200) throw new Error(`a webhook was answered with ${status}`);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, sender));
  agent.destroy();
  return { times, seconds: (performance.now() - from) / 1000 };
}

export function post(port: number, { body, signature }: Signed, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        port,
        host: "127.0.0.1",
        path: "/webhooks/stripe",
        method: "POST",
        agent,
        headers: { "stripe-signature": signature, "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode!));
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}
