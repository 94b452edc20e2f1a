import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readEnv } from "#app/config/env.server.ts";
import { type AppContext, createContext } from "#app/context.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { createStripeEmulator } from "#emulators/stripe/stripe-emulator.ts";
import {
  type EmbeddedPostgres,
  freePort,
  startEmbeddedPostgres,
} from "../../scripts/start/embedded-postgres.ts";
import { applyMigrations } from "../../scripts/start/migrations.ts";
import type { Acknowledged, LoadOrder } from "../support/load-process.ts";
import { startWebhookRecorder } from "./webhook-recorder.ts";

const webhookSecret = "whsec_of_the_crash_test";

/**
 * The product's database, web process and worker, with donors beside them, all of which can be killed at any moment and
 * started again on what they left. Stripe's emulator lives on, as Stripe would.
 */
export async function createKillableProduct() {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-crash-"));
  const port = await freePort();
  const recorder = await startWebhookRecorder({ port });
  const emulator = createStripeEmulator({ seed: "crash", webhookUrl: recorder.url, webhookSecret });
  const apiBase = await emulator.listen(0);
  const children = new Map<string, ChildProcess>();
  let server: EmbeddedPostgres | null = null;
  const contexts: AppContext[] = [];

  async function startDatabase(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        server = await startEmbeddedPostgres({ dataDir: join(folder, "postgres") });
        return;
      } catch (error) {
        // The processes of a killed server take a moment to notice that it is gone.
        if (tries === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  function variables(): Record<string, string> {
    return {
      APP_ENV: "demo",
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: server!.urlOf("esperanza"),
      SITE_URL: `http://localhost:${port}`,
      APP_SECRET: "a secret of the crash test",
      STRIPE_SECRET_KEY: "sk_test_emulator",
      STRIPE_API_BASE: apiBase,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      RESEND_API_KEY: "re_emulator",
      RESEND_API_BASE: "http://127.0.0.1:1",
      LOG_LEVEL: "silent",
    };
  }

  async function startChild(name: string, file: string): Promise<ChildProcess> {
    const { PATH, HOME } = process.env;
    const child = fork(file, [], {
      env: { PATH, HOME, ...variables() } as unknown as NodeJS.ProcessEnv,
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    children.set(name, child);
    await Promise.race([
      once(child, "message"),
      once(child, "exit").then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`))),
    ]);
    return child;
  }

  async function killChild(name: string): Promise<void> {
    const child = children.get(name);
    children.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  onTestFinished(async () => {
    for (const name of [...children.keys()]) await killChild(name);
    for (const { db } of contexts) await db.close().catch(() => {});
    recorder.close();
    await emulator.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  await startDatabase();
  const maintenance = openDatabase(server!.url);
  await maintenance.sql.query("create database esperanza");
  await maintenance.close();
  await applyMigrations(variables().DATABASE_URL!);

  return {
    emulator,
    apiBase,
    startDatabase,
    /** Events that were answered with 2xx. */
    acknowledgedEvents: recorder.acknowledged,
    /** The product's ports on the database as it runs now. */
    async openContext(): Promise<AppContext> {
      const context = createContext(readEnv(variables()), { name: "test", connections: 4 });
      contexts.push(context);
      await context.refreshClock();
      return context;
    },
    async startApp(): Promise<void> {
      await Promise.all([startChild("web", "app/server.ts"), startChild("worker", "app/worker.ts")]);
    },
    async startLoad(order: LoadOrder, hear: (one: Acknowledged) => void): Promise<void> {
      const child = await startChild("load", "tests/support/load-process.ts");
      child.on("message", (message) => hear(message as Acknowledged));
      child.send(order);
    },
    stopLoad: () => killChild("load"),
    /** Ends one part without a word: the database, or one of web, worker and load. */
    async kill(part: string): Promise<void> {
      if (part !== "database") return killChild(part);
      process.kill(server!.pid, "SIGKILL");
    },
  };
}

export type KillableProduct = Awaited<ReturnType<typeof createKillableProduct>>;
