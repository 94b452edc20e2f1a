import { type Finding, found } from "#app/domain/ports/finding.ts";
import type { Sql } from "./sql.ts";

const mostSkewMs = 5_000;

/** Looks at a database as this site needs it: version, durability, migrations (names of all), clock and free connections. */
export async function examineDatabase(
  sql: Sql,
  { migrations, now }: { migrations: readonly string[]; now: Date },
): Promise<Finding[]> {
  const [row] = await sql.query<{ version: number; fsync: string; commits: string; at: Date; free: number }>(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as commits, clock_timestamp() as at,
            current_setting('max_connections')::int - (select count(*)::int from pg_stat_activity) as free`,
  );
  const [table] = await sql.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  const applied = table!.there
    ? await sql.query<{ migration_name: string }>(
        "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
      )
    : [];
  const names = new Set(applied.map(({ migration_name }) => migration_name));
  const missing = migrations.filter((name) => !names.has(name));
  const { version, fsync, commits, at, free } = row!;
  return [
    found("PostgreSQL is version 16 or newer", version >= 160_000, "upgrade the server"),
    found(
      "what is committed is on disk",
      fsync === "on" && commits !== "off",
      "set fsync = on and synchronous_commit = on: money must survive a crash",
    ),
    found(
      "every migration is applied",
      missing.length === 0,
      `npm start applies them; missing: ${missing.join(", ")}`,
    ),
    found(
      "the database's clock agrees with ours",
      Math.abs(at.getTime() - now.getTime()) <= mostSkewMs,
      "set the clocks of both machines (NTP)",
    ),
    found(
      "thirty connections are free",
      free >= 30,
      "raise max_connections: each web and worker process takes ten",
    ),
  ];
}
