import { createBatchers } from "#app/db/batcher.ts";
import type { Database } from "#app/db/database.server.ts";
import type { VisitSource } from "#app/domain/campaign/visit-source.ts";
import type { Ports } from "../ports.ts";

type Visit = { slug: string; source: VisitSource; at: Date };

const count = createBatchers(countTogether, { most: 1_000 });

/** Counts that somebody opened a campaign's page, on its day in Ecuador and Peru. Visits that come together are counted together. */
export async function countVisit({ db, clock }: Ports, { slug, source }: Omit<Visit, "at">): Promise<void> {
  await count(db, { slug, source, at: clock.now() });
}

async function countTogether(db: Database, visits: readonly Visit[]): Promise<null[]> {
  await db.transaction(async (sql) => {
    // A count that is lost when the machine fails harms nobody: the page waits for no disk.
    await sql.query("set local synchronous_commit = off");
    await sql.query(
      `insert into campaign_visit as v (campaign_id, day, source, visits)
       select c.id, (w.at at time zone 'America/Guayaquil')::date, w.source, count(*)
         from unnest($1::text[], $2::text[], $3::timestamptz[]) as w(slug, source, at) join campaign c on c.slug = w.slug
        group by 1, 2, 3 order by 1, 2, 3
       on conflict (campaign_id, day, source) do update set visits = v.visits + excluded.visits`,
      [
        visits.map(({ slug }) => slug),
        visits.map(({ source }) => source),
        visits.map(({ at }) => at.toISOString()),
      ],
    );
  });
  return visits.map(() => null);
}
