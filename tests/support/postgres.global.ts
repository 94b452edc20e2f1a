import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../scripts/start/embedded-postgres.ts";
import { applyMigrations } from "../../scripts/start/migrations.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the maintenance database of the server for tests. */
    postgresUrl: string;
  }
}

/** Name of the migrated database that every test database is cloned from. */
export const templateDatabase = "esperanza_template";

/** Starts one PostgreSQL for all test files, without fsync: its data ends with the run. */
export default async function startPostgres(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-tests-"));
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  await applyMigrations(server.urlOf(templateDatabase));
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
