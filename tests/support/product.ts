import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { runningUrl } from "../../scripts/start/project-database.ts";

export type Mail = {
  id: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  to: string[];
  createdAt: string;
};

export type Product = {
  url: string;
  /** Its DATA_DIR. */
  folder: string;
  /** What the outbox holds for an address, newest first. */
  mails(to: string): Promise<Mail[]>;
  /** Runs a statement in its database. */
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** The last lines that the product printed. */
  output(): string;
  stop(): Promise<void>;
};

const readyWithinMs = 170_000;

/** Starts the product as a person would, on a free port with a data folder of its own, and waits until it is healthy. */
export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...plainEnvironment(), PORT: String(port), DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => lines.push(bytes.toString()));
  const output = () => lines.join("").split("\n").slice(-60).join("\n");
  async function stop() {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    await untilHealthy(`${url}/healthz`, child);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${output()}`);
  }
  async function mails(to: string): Promise<Mail[]> {
    const response = await fetch(`${url}/demo/correo/messages.json?to=${encodeURIComponent(to)}`);
    return (await response.json()) as Mail[];
  }
  async function query(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: runningUrl(join(folder, "postgres"))! });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }
  return { url, folder, mails, query, output, stop };
}

/** What decides how the product runs is left out: it starts as on a machine that has just been given it. */
const deciding =
  /^(NODE_ENV|NODE_OPTIONS|VITEST.*|VITE_.*|APP_.*|SITE_URL|DATABASE_URL|STRIPE_.*|RESEND_.*|ISSUER_.*|ESPERANZA_.*)$/;

function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !deciding.test(name)),
  ) as NodeJS.ProcessEnv;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function untilHealthy(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product ended (${child.exitCode}) before it was ready`);
    const isHealthy = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the product was not ready in time");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await ended;
  clearTimeout(timer);
}
