import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createCipher } from "#app/config/cipher.server.ts";
import { createIds, createKeyedHash } from "#app/config/secrets.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { createPayoutRails } from "#app/integrations/payout-rails/payout-rails.ts";
import { createPictures } from "#app/integrations/sharp/prepare-picture.server.ts";
import { createLocalFolder } from "#app/integrations/storage/local-folder.server.ts";
import { createStripePayments } from "#app/integrations/stripe/stripe-payments.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { startEmbeddedPostgres } from "../../scripts/start/embedded-postgres.ts";
import { applyMigrations } from "../../scripts/start/migrations.ts";

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
    mailer: { send: async () => ({ ok: true, providerId: "none" }) },
    mailWriter: { write: async () => ({ subject: "", html: "", text: "" }) },
    storage: createLocalFolder(join(folder, "files")),
    pictures: createPictures(),
    cipher: createCipher({ secret: "a secret of the bench", before: [] }),
    payoutRails: createPayoutRails({
      name: "Fundación Esperanza",
      account: "2200123456",
      bic: "PICHECEQXXX",
    }),
    captcha: null,
    keyedHash: createKeyedHash("a secret of the bench"),
    siteUrl: "http://localhost:3000",
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
