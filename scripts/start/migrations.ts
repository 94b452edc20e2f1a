import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const migrationsFolder = resolve("prisma/migrations");
const schemaFolder = resolve("prisma/schema");
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations of prisma/migrations that a database lacks, with Prisma's own engine in WebAssembly:
 * no binary is downloaded, and `prisma migrate deploy` sees the same history. Returns their names.
 * @throws with the engine's words when a migration fails or the applied history was changed.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: readMigrations(), filters });
    return result.appliedMigrationNames;
  });
}

type SchemaFile = { path: string; content: string };

/** The SQL that leads from one state of prisma/schema to another; `before` empty: the whole schema. */
export async function draftMigration(of: {
  databaseUrl: string;
  before: SchemaFile[];
  after: SchemaFile[];
}): Promise<string> {
  return withEngine(of.databaseUrl, async (engine) => {
    const drafted = await engine.diff({
      from: of.before.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: of.before },
      to: { tag: "schemaDatamodel", files: of.after },
      script: true,
      exitCode: null,
      filters,
    });
    return drafted.stdout ?? "";
  });
}

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine;
let loaded: Promise<Engine> | undefined;

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= loadEngine();
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterWithWholeScripts(pool));
  const datamodels = readSchema().map((file): [string, string] => [file.path, file.content]);
  try {
    return await work(await (await loaded).new({ datamodels }, () => {}, adapter));
  } finally {
    // The engine's lock on migrations belongs to its connection: the next one would wait for it.
    await pool.end();
  }
}

/** The package expects a bundler that loads .wasm files; its glue holds one instance per process. */
async function loadEngine(): Promise<Engine> {
  const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = module as typeof module & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  const code = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(readFileSync(code.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue.SchemaEngine;
}

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies; PostgreSQL itself takes a whole
 * script in one simple query, and runs it in one transaction.
 */
function adapterWithWholeScripts(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script) => {
      await pool.query(script);
    };
    return connection;
  };
  return factory;
}

/** prisma/schema as it is in the work tree. */
export function readSchema(): SchemaFile[] {
  return readdirSync(schemaFolder).map((name) => {
    const path = join(schemaFolder, name);
    return { path, content: readFileSync(path, "utf8") };
  });
}

function readMigrations(): MigrationList {
  const lockfile = join(migrationsFolder, "migration_lock.toml");
  const names = readdirSync(migrationsFolder)
    .filter((name) => existsSync(join(migrationsFolder, name, "migration.sql")))
    .sort();
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(lockfile, "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(migrationsFolder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
