import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "./start/embedded-postgres.ts";
import { draftMigration, readSchema } from "./start/migrations.ts";

// npm run db:draft-migration -- NAME: writes prisma/migrations/<time>_NAME/migration.sql with what prisma/schema
// has and its last commit lacks. Read it, comment it, and add the constraints that Prisma cannot express.
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("name the migration in snake_case: npm run db:draft-migration -- add_something");
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), "esperanza-draft-"));
const server = await startEmbeddedPostgres({ dataDir: join(scratch, "postgres") });
try {
  const sql = await draftMigration({
    databaseUrl: server.url,
    before: committedSchema(),
    after: readSchema(),
  });
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma/migrations", `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(folder);
} finally {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

function committedSchema() {
  const git = (...words: string[]) => execFileSync("git", words, { encoding: "utf8" });
  const paths = git("ls-tree", "-r", "--name-only", "HEAD", "prisma/schema").split("\n").filter(Boolean);
  return paths.map((path) => ({ path, content: git("show", `HEAD:${path}`) }));
}
