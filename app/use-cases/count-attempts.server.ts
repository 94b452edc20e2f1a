import { forgottenBefore } from "#app/domain/rights/retention.ts";
import type { Ports } from "./ports.ts";

/** How often something may be tried from one source within a window. */
export type AttemptLimit = { source: string; most: number; perSeconds: number };

/**
 * Counts one attempt under each limit, for all processes together, and says whether all of them still allow it.
 * Sources are kept as keyed hashes.
 */
export async function countAttempts(ports: Ports, limits: readonly AttemptLimit[]): Promise<boolean> {
  const now = ports.clock.now().getTime();
  const rows = limits.map(({ source, most, perSeconds }) => ({
    key: ports.keyedHash("rate", source),
    window: new Date(Math.floor(now / (perSeconds * 1000)) * perSeconds * 1000).toISOString(),
    most,
  }));
  const counts = await ports.db.sql.query<{ count: number; most: number }>(
    `with wanted as (select * from unnest($1::text[], $2::timestamptz[], $3::int[]) as w(key, window_start, most)),
          counted as (
            insert into rate_count as r (key, window_start, count) select key, window_start, 1 from wanted order by key
            on conflict (key, window_start) do update set count = r.count + 1 returning key, count)
     select c.count, w.most from counted c join wanted w using (key)`,
    [rows.map(({ key }) => key), rows.map(({ window }) => window), rows.map(({ most }) => most)],
  );
  return counts.every(({ count, most }) => count <= most);
}

/** Forgets windows that are over. */
export async function forgetOldAttempts({ db, clock }: Ports): Promise<void> {
  await db.sql.query("delete from rate_count where window_start < $1", [
    forgottenBefore("attempts", { now: clock.now() }),
  ]);
}
