import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#app/db/database.server.ts";
import { freePort, startEmbeddedPostgres } from "../../../scripts/start/embedded-postgres.ts";
import { applyMigrations } from "../../../scripts/start/migrations.ts";
import { emptyFolder, runStart, until } from "./run-start.ts";

// A data folder with one person in it: the demonstration is loaded only into an empty one, and takes half a minute.
test("a killed start leaves no barrier, a second one beside it is refused, and a stopped one leaves nothing", async () => {
  const dataDir = await settledFolder();
  const port = await freePort();
  const variables = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "silent" };

  const first = runStart(variables);
  await healthy(port, first);
  const second = runStart({ ...variables, PORT: String(await freePort()) });
  expect(await second.ended()).toBe(1);
  expect(second.said()).toMatch(/✗ another start \(process \d+\) uses .+: stop it, or set DATA_DIR\n/);
  expect(second.left()).toEqual([]);
  expect((await health(port)).status).toBe(200);

  first.child.kill("SIGKILL");
  await first.ended();
  // The children see that their parent is gone; the database server does not.
  await until(() => first.left().map(commandOf), {
    holds: (left) => !left.some((one) => one.includes("app/")),
    withinMs: 15_000,
  });

  const again = runStart(variables);
  await healthy(port, again);
  expect(first.left()).toEqual([]);

  again.child.kill("SIGTERM");
  expect(await again.ended()).toBe(0);
  expect(again.left()).toEqual([]);
  expect(again.said()).not.toContain("✗");
}, 120_000);

test("npm that is told to stop, and does not tell those it began, leaves nothing running", async () => {
  const port = await freePort();
  const variables = { DATA_DIR: await settledFolder(), PORT: String(port), LOG_LEVEL: "silent" };
  const run = runStart(variables, { by: "npm" });
  await healthy(port, run);
  run.child.kill("SIGTERM");
  await run.ended();
  await until(() => run.left().map(commandOf), { holds: (left) => left.length === 0, withinMs: 15_000 });
}, 120_000);

test("healthz tells the cause while something is away, and is well again by itself", async () => {
  const port = await freePort();
  const run = runStart({ DATA_DIR: await settledFolder(), PORT: String(port), LOG_LEVEL: "silent" });
  await healthy(port, run);
  for (const part of ["app/worker.ts", "app/server.ts"]) {
    const [pid] = run.left().filter((one) => commandOf(one).includes(part));
    process.kill(pid!, "SIGKILL");
    await until(() => run.said(), { holds: (said) => said.includes("starting it again"), withinMs: 15_000 });
    await healthy(port, run);
  }
}, 120_000);

async function settledFolder(): Promise<string> {
  const dataDir = emptyFolder();
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres") });
  const maintenance = openDatabase(server.url);
  await maintenance.sql.query("create database esperanza");
  await maintenance.close();
  await applyMigrations(server.urlOf("esperanza"));
  const db = openDatabase(server.urlOf("esperanza"));
  await db.sql.query(
    "insert into person (id, email, name, created_at) values (gen_random_uuid(), 'ana@example.org', 'Ana', now())",
  );
  await db.close();
  await server.stop();
  return dataDir;
}

async function health(port: number): Promise<{ status: number; cause?: string }> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    return { ...((await answer.json()) as { cause?: string }), status: answer.status };
  } catch {
    return { status: 0 };
  }
}

async function healthy(port: number, run: ReturnType<typeof runStart>): Promise<void> {
  await until(() => health(port), { holds: ({ status }) => status === 200, withinMs: 60_000 }).catch(
    (error: Error) => {
      throw new Error(`${error.message}\n${run.said()}`);
    },
  );
}

/** The words a process was started with. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
