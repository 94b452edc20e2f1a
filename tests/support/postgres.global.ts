import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../scripts/start/embedded-postgres.ts";
import { applyMigrations } from "../../scripts/start/migrations.ts";
import { scratchFolder } from "./scratch-folder.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the maintenance database of the server for tests. */
    postgresUrl: string;
    /** Whether the file system copies a whole file in one call: a test's database is ready three times sooner. */
    canClone: boolean;
  }
}

/** Name of the migrated database that every test database is cloned from. */
export const templateDatabase = "esperanza_template";

/** The statements that copy the template where the file system can (PostgreSQL 18 asks the system for it). */
export function cloneDatabase(name: string): string[] {
  return [
    "set file_copy_method = clone",
    `create database ${name} template ${templateDatabase} strategy file_copy`,
  ];
}

/** Starts one PostgreSQL for all test files, without fsync: its data ends with the run. */
export default async function startPostgres(project: TestProject) {
  const folder = scratchFolder("esperanza-tests-");
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=256MB"],
  });
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  await applyMigrations(server.urlOf(templateDatabase));
  project.provide("postgresUrl", server.url);
  project.provide("canClone", await canClone(server.url));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function canClone(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of cloneDatabase("a_clone")) await client.query(statement);
    await client.query("drop database a_clone");
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
