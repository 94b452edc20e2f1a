import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../scripts/start/embedded-postgres.ts";

export type StartedProduct = {
  url: string;
  /** From the command to the first 200 of /healthz. */
  seconds: number;
  /** Address of its embedded database. */
  databaseUrl(): string;
  /** Lets the worker's loops stand still, or go on: while they stand, only pages ask the database. */
  signalWorker(signal: "SIGSTOP" | "SIGCONT"): void;
  /** Memory of each of its processes in MiB, proportional where it is shared. */
  memory(): Record<string, number>;
  stop(): Promise<void>;
};

const readyWithinMs = 240_000;

/** Starts the product as a person would, on an installed and built tree, with this data folder. */
export async function startProduct(dataDir: string): Promise<StartedProduct> {
  const mark = randomBytes(12).toString("hex");
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const from = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      BENCH_MARK: mark,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
    } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  async function stop() {
    child.kill("SIGTERM");
    await ended;
  }
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null) throw new Error("the product ended before it was ready");
    if (performance.now() - from > readyWithinMs) {
      await stop();
      throw new Error("the product was not ready in time");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    seconds: (performance.now() - from) / 1000,
    databaseUrl: () => databaseOf(join(dataDir, "postgres")),
    signalWorker(signal) {
      for (const { pid, name } of processesOf(mark)) if (name === "worker") process.kill(pid, signal);
    },
    memory: () => memoryOf(mark),
    stop,
  };
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function databaseOf(folder: string): string {
  const port = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(`${folder}.password`, "utf8").trim();
  return `postgresql://esperanza:${password}@127.0.0.1:${port}/esperanza`;
}

const parts: [name: string, words: RegExp][] = [
  ["supervisor", /scripts\/start\.mjs/],
  ["web", /app\/server\.ts/],
  ["worker", /app\/worker\.ts/],
  ["Stripe emulator", /emulators\/stripe/],
  ["mail emulator", /emulators\/mail/],
  ["PostgreSQL", /postgres/],
];

/** Its processes carry the mark in their environment; the ones of PostgreSQL write over it, and have a marked parent. */
function processesOf(mark: string): { pid: number; name: string }[] {
  const pids = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid));
  const marked = new Set(pids.filter((pid) => read(`/proc/${pid}/environ`).includes(mark)));
  const isOurs = (pid: string) => marked.has(pid) || marked.has(parentOf(pid));
  return pids.filter(isOurs).map((pid) => {
    const words = read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
    return { pid: Number(pid), name: parts.find(([, pattern]) => pattern.test(words))?.[0] ?? "other" };
  });
}

function parentOf(pid: string): string {
  return /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? "";
}

function memoryOf(mark: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { pid, name } of processesOf(mark)) {
    const kib = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    sums[name] = (sums[name] ?? 0) + kib / 1024;
  }
  return sums;
}

/** Empty when the process ended meanwhile, or is not ours to see. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
