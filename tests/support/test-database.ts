import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "#app/db/database.server.ts";
import { cloneDatabase, templateDatabase } from "./postgres.global.ts";

/** A fresh migrated database of this test's own, and its end. */
export async function createTestDatabase({ connections = 4 } = {}): Promise<Database & { url: string }> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  await administrate(
    ...(inject("canClone") ? cloneDatabase(name) : [`create database ${name} template ${templateDatabase}`]),
  );
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  const db = openDatabase(url.href, { connections });
  return {
    ...db,
    url: url.href,
    async close() {
      await db.close();
      await administrate(`drop database if exists ${name} with (force)`);
    },
  };
}

async function administrate(...statements: string[]): Promise<void> {
  const client = new pg.Client(inject("postgresUrl"));
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
