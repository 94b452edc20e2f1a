import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export type Run = {
  child: ChildProcess;
  /** Everything printed so far. */
  said(): string;
  /** Waits until it ends by itself; answers its exit code. */
  ended(): Promise<number | null>;
  /** Processes that it began, in whatever group, and that are still there. */
  left(): number[];
};

/** Runs `node scripts/start.mjs`, or `npm start`, with these variables and nothing else that decides how it runs. */
export function runStart(
  variables: Record<string, string>,
  { by = "node" }: { by?: "node" | "npm" } = {},
): Run {
  const mark = randomBytes(12).toString("hex");
  const [program, words] = by === "npm" ? ["npm", ["start"]] : [process.execPath, ["scripts/start.mjs"]];
  const child = spawn(program, words, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      START_OF_A_TEST: mark,
      ...variables,
    } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => pieces.push(bytes.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
    for (const pid of markedProcesses(mark)) process.kill(pid, "SIGKILL");
  });
  return { child, said: () => pieces.join(""), ended: () => ended, left: () => markedProcesses(mark) };
}

/** Processes that carry the mark in their environment: a child that left its group still does. */
function markedProcesses(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** A folder that ends with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Asks until it holds, at most so long. @throws with what was seen last. */
export async function until<T>(
  ask: () => T | Promise<T>,
  { holds, withinMs }: { holds: (seen: T) => boolean; withinMs: number },
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await ask();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)} after ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
