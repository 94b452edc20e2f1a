import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

/**
 * Gives a command the address of the project's database: DATABASE_URL, the running embedded server of DATA_DIR, or
 * that server started for as long as the command takes.
 */
export async function withProjectDatabase(work: (url: string) => Promise<void>): Promise<void> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const dataDir = resolve(process.env.DATA_DIR || ".data");
  const folder = join(dataDir, "postgres");
  if (!existsSync(join(folder, "PG_VERSION"))) {
    console.error(`there is no database in ${dataDir}: run npm start first, or set DATABASE_URL or DATA_DIR`);
    process.exitCode = 2;
    return;
  }
  const running = runningUrl(folder);
  if (running) return work(running);
  const server = await startEmbeddedPostgres({ dataDir: folder });
  try {
    await work(server.urlOf("esperanza"));
  } finally {
    await server.stop();
  }
}

/** The address of the database, if a server runs on this folder. */
export function runningUrl(folder: string): string | null {
  const port = runningPort(folder);
  return port === null ? null : urlOf(folder, port);
}

/** The port of a live server on this folder, from its postmaster.pid (pid, folder, start time, port, …). */
function runningPort(folder: string): number | null {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  try {
    process.kill(Number(pid), 0);
    return Number(port);
  } catch {
    return null;
  }
}

function urlOf(folder: string, port: number): string {
  const password = readFileSync(`${folder}.password`, "utf8").trim();
  return `postgresql://esperanza:${password}@127.0.0.1:${port}/esperanza`;
}
