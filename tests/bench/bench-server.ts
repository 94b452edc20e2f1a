import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createIds } from "#app/config/secrets.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { createPictures } from "#app/integrations/sharp/prepare-picture.server.ts";
import { createLocalFolder } from "#app/integrations/storage/local-folder.server.ts";
import { createStripePayments } from "#app/integrations/stripe/stripe-payments.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { startEmbeddedPostgres } from "../../scripts/start/embedded-postgres.ts";
import { applyMigrations } from "../../scripts/start/migrations.ts";
import { portsWithoutVendors } from "../support/ports-without-vendors.ts";

/** A PostgreSQL with fsync on, a migrated database, and the ports of the running system without vendors. */
export async function openBench() {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-bench-"));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, "postgres") });
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query("create database bench");
  await client.end();
  const url = server.urlOf("bench");
  await applyMigrations(url);
  const db = openDatabase(url, { connections: 20 });
  const ports: Ports = {
    db,
    clock: { now: () => new Date() },
    ids: createIds(Date.now),
    log: { info() {}, warn: console.warn, error: console.error },
    payments: createStripePayments({ secretKey: "sk_test_bench", webhookSecret: "whsec_bench" }),
    ...portsWithoutVendors("a secret of the bench"),
    storage: createLocalFolder(join(folder, "files")),
    pictures: createPictures(),
  };
  return {
    url,
    ports,
    folder,
    async close() {
      await db.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
