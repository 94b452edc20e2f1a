import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";

/** Makes our database in the embedded server; one whose demonstration was interrupted while loading is made anew. */
export async function createDatabase(
  server: EmbeddedPostgres,
  { dataDir, say }: { dataDir: string; say: (line: string) => void },
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

/** Nobody is in it yet. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rowCount } = await client.query("select from person limit 1");
  await client.end();
  return rowCount === 0;
}
