import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { readEnv, WrongEnvironment } from "#app/config/env.server.ts";
import { announce } from "./announce.ts";
import { completeEnv } from "./complete-env.ts";
import { createDatabase, isEmpty } from "./create-database.ts";
import { takeFolder } from "./data-folder.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { explain } from "./explain.ts";
import { applyMigrations } from "./migrations.ts";
import { createProcessGroup } from "./process-group.ts";
import { chooseEmulators, startEmulators } from "./vendor-emulators.ts";

type Options = { isDev: boolean; say: (line: string) => void };

/** Boots the database, migrates, loads the demonstration into an empty one, and keeps every process running until told to stop. */
export async function supervise({ isDev, say }: Options): Promise<void> {
  const startedAt = Date.now();
  const group = createProcessGroup({ say });
  let postgres: EmbeddedPostgres | null = null;
  let isStopping = false;

  async function stop(code: number, why?: string): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    if (why) console.error(`\n✗ ${explain(why)}`);
    else say("stopping");
    await group.stop();
    await postgres?.stop();
    if (lock) rmSync(lock, { force: true });
    process.exit(code);
  }
  let lock: string | null = null;
  process.on("SIGINT", () => void stop(0));
  process.on("SIGTERM", () => void stop(0));
  process.on("SIGHUP", () => void stop(0));
  // npm told to stop ends the shell that began this process, and tells nobody else.
  const begunBy = process.ppid;
  const hasShell = () => process.ppid === begunBy || !process.env.npm_lifecycle_event;
  setInterval(() => hasShell() || void stop(0), 500).unref();

  try {
    const wanted = readWanted();
    lock = takeFolder(wanted.dataDir);
    await refuseBusyPort(wanted.port);
    if (!process.env.DATABASE_URL) {
      say("starting the database");
      postgres = await startEmbeddedPostgres({
        dataDir: join(wanted.dataDir, "postgres"),
        say,
        onExit: (why) => void stop(1, why),
      });
      await createDatabase(postgres, { dataDir: wanted.dataDir, say });
    }
    const emulators = wanted.isDemo ? await chooseEmulators() : null;
    const env = completeEnv(wanted, {
      databaseUrl: process.env.DATABASE_URL ?? postgres!.urlOf("esperanza"),
      emulators,
    });
    const parsed = readEnv(env);
    const web = await group.start("web", "app/server.ts", {
      env: { ...env, ...(isDev ? { ESPERANZA_DEV: "1" } : {}) },
      readyWhen: "listening",
      onGiveUp: (why) => void stop(1, why),
    });
    web.send({ cause: "migrating the database" });
    const applied = await applyMigrations(parsed.DATABASE_URL);
    if (applied.length > 0) say(`migrated the database: ${applied.join(", ")}`);
    if (emulators) await startEmulators(group, { emulators, env: parsed, dataDir: wanted.dataDir, stop });
    if (wanted.isDemo && (await isEmpty(parsed.DATABASE_URL))) {
      web.send({ cause: "loading the demonstration" });
      say("loading the Esperanza demonstration (under a minute)");
      await group.run("demonstration", "scripts/seed-demonstration.ts", { env });
    }
    await group.start("worker", "app/worker.ts", {
      env,
      // A batch leaves much behind that is soon dead: room for it saves clearing up in the middle.
      nodeOptions: ["--max-semi-space-size=64"],
      readyWhen: "working",
      onGiveUp: (why) => void stop(1, why),
    });
    web.send({ ready: true });
    announce(parsed, { isDemo: wanted.isDemo, seconds: (Date.now() - startedAt) / 1000 });
  } catch (error) {
    await stop(
      1,
      error instanceof WrongEnvironment
        ? `the environment is not complete:\n${error.message}`
        : (error as Error).message,
    );
  }
}

type Wanted = { port: number; dataDir: string; isDemo: boolean };

function readWanted(): Wanted {
  const { PORT = "3000", DATA_DIR = ".data", APP_ENV = "demo" } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT is not a port number: ${PORT}`);
  if (APP_ENV !== "demo" && APP_ENV !== "production")
    throw new Error(`APP_ENV is neither demo nor production: ${APP_ENV}`);
  // Before anything is started: production says at once what is missing.
  if (APP_ENV === "production") readEnv(process.env);
  return { port, dataDir: resolve(DATA_DIR), isDemo: APP_ENV === "demo" };
}

function refuseBusyPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === "EADDRINUSE"
            ? `port ${port} is in use: stop what uses it, or set PORT`
            : error.message,
        ),
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
