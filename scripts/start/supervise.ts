import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import pg from "pg";
import { type Env, readEnv, WrongEnvironment } from "#app/config/env.server.ts";
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { applyMigrations } from "./migrations.ts";
import { createProcessGroup, type ProcessGroup } from "./process-group.ts";

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

/** One start per data folder: its lock names the process, so that a killed one leaves no barrier. */
function takeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    const lock = join(dataDir, "esperanza.pid");
    const other = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (other && other !== process.pid && isAlive(other)) {
      throw new Error(`another start (process ${other}) uses ${dataDir}: stop it, or set DATA_DIR`);
    }
    writeFileSync(lock, String(process.pid));
    return lock;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code ? `the data folder ${dataDir} cannot be written: ${message}` : message);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc/self") || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs");
  } catch {
    return false;
  }
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

async function createDatabase(
  server: EmbeddedPostgres,
  { dataDir, say }: { dataDir: string; say: Options["say"] },
): Promise<void> {
  const client = new pg.Client(server.url);
  await client.connect();
  const { rowCount } = await client.query("select from pg_database where datname = 'esperanza'");
  const isHalfLoaded = rowCount === 1 && (await isDemonstrationHalfLoaded(server.urlOf("esperanza")));
  if (isHalfLoaded) {
    say("the demonstration was interrupted while loading: starting it anew");
    await client.query("drop database esperanza with (force)");
    for (const name of ["stripe", "mail"]) rmSync(join(dataDir, `${name}-emulator.jsonl`), { force: true });
  }
  if (rowCount === 0 || isHalfLoaded) await client.query("create database esperanza");
  await client.end();
}

/** The loading leaves its sign in the table of heartbeats, and takes it away at its end. */
async function isDemonstrationHalfLoaded(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from heartbeat where name = 'demonstration'");
    return rowCount === 1;
  } catch {
    // No such table yet: the start ended before the migrations.
    return false;
  } finally {
    await client.end();
  }
}

type Emulators = { stripe: number | null; mail: number | null; webhookSecret: string };

/** Without keys of a vendor the demonstration speaks to its emulator. */
async function chooseEmulators(): Promise<Emulators> {
  const { STRIPE_SECRET_KEY, RESEND_API_KEY } = process.env;
  return {
    stripe: STRIPE_SECRET_KEY ? null : await freePort(),
    mail: RESEND_API_KEY ? null : await freePort(),
    webhookSecret: `whsec_${randomBytes(16).toString("hex")}`,
  };
}

function completeEnv(
  wanted: Wanted,
  of: { databaseUrl: string; emulators: Emulators | null },
): NodeJS.ProcessEnv {
  const { emulators, databaseUrl } = of;
  const given: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(wanted.port),
    DATA_DIR: wanted.dataDir,
    DATABASE_URL: databaseUrl,
  };
  if (!emulators) return given;
  return {
    SITE_URL: `http://localhost:${wanted.port}`,
    APP_SECRET: keptSecret(wanted.dataDir),
    ...(emulators.stripe
      ? {
          STRIPE_SECRET_KEY: "sk_test_emulator",
          STRIPE_API_BASE: `http://127.0.0.1:${emulators.stripe}`,
          STRIPE_WEBHOOK_SECRET: emulators.webhookSecret,
        }
      : {}),
    ...(emulators.mail
      ? { RESEND_API_KEY: "re_emulator", RESEND_API_BASE: `http://127.0.0.1:${emulators.mail}` }
      : {}),
    ...given,
    APP_ENV: "demo",
  };
}

/** The demonstration's own secret; production must be given one. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

async function startEmulators(
  group: ProcessGroup,
  of: {
    emulators: Emulators;
    env: Env;
    dataDir: string;
    stop: (code: number, why?: string) => Promise<void>;
  },
): Promise<void> {
  const { emulators, env, dataDir } = of;
  const onGiveUp = (why: string) => void of.stop(1, why);
  if (emulators.stripe) {
    await group.start("stripe-emulator", "emulators/stripe/main.ts", {
      env: {
        ...process.env,
        PORT: String(emulators.stripe),
        DATA_FILE: join(dataDir, "stripe-emulator.jsonl"),
        WEBHOOK_URL: `http://127.0.0.1:${env.PORT}/webhooks/stripe`,
        WEBHOOK_SECRET: env.STRIPE_WEBHOOK_SECRET,
        PUBLIC_URL: `${env.SITE_URL}/demo/stripe`,
      },
      readyWhen: "line",
      onGiveUp,
    });
  }
  if (emulators.mail) {
    const mailEnv = {
      ...process.env,
      PORT: String(emulators.mail),
      DATA_FILE: join(dataDir, "mail-emulator.jsonl"),
    };
    await group.start("mail-emulator", "emulators/mail/main.ts", {
      env: mailEnv,
      readyWhen: "line",
      onGiveUp,
    });
  }
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rowCount } = await client.query("select from person limit 1");
  await client.end();
  return rowCount === 0;
}

function announce(env: Env, { isDemo, seconds }: { isDemo: boolean; seconds: number }): void {
  const lines = [`\n✓ Esperanza is ready after ${seconds.toFixed(1)} s: ${env.SITE_URL}`];
  if (isDemo) {
    lines.push(
      "",
      `  Sign in at ${env.SITE_URL}/ingresar with one of these addresses; the code arrives at ${env.SITE_URL}/demo/correo/`,
      "    entrepreneur  yusmary@example.org",
      "    facilitator   facilitadora@example.org",
      "    matcher       ana.matcher@example.org, and luis.matcher@example.org to approve",
      "    auditor       auditoria@example.org",
      "    operator      operacion@example.org, and operacion2@example.org to approve",
      "  Any other address signs in as a new entrepreneur. Cards for paying are on the payment page.",
    );
  }
  console.log(`${lines.join("\n")}\n`);
}

/** A full disk shows itself in many ways: a broken connection, a server that ends. */
function isDiskFull(): boolean {
  try {
    const { bavail, bsize } = statfsSync(process.env.DATA_DIR || ".data");
    return bavail * bsize < leastFreeBytes;
  } catch {
    return false;
  }
}

const leastFreeBytes = 20 * 2 ** 20;

/** The causes people meet most, in words that say what to do. */
function explain(why: string): string {
  if (/ENOSPC|No space left/i.test(why) || isDiskFull()) return `the disk is full: ${why}`;
  if (/ECONNREFUSED|ENOTFOUND|password authentication|does not exist/.test(why) && process.env.DATABASE_URL) {
    return `the database of DATABASE_URL does not answer: ${why}`;
  }
  return why;
}
