import type { Sql } from "#app/db/sql.ts";

export type OwnSafety = {
  /** Recovery codes that were not used yet; null while no second factor is set up. */
  recoveryLeft: number | null;
  passkeys: { id: string; browser: string | null; since: string; usedAt: string | null }[];
  sessions: { id: string; browser: string | null; since: string }[];
};

/** How somebody gets in, and where they are signed in, the newest first. Three queries. */
export async function readOwnSafety(
  sql: Sql,
  { personId, now }: { personId: string; now: Date },
): Promise<OwnSafety> {
  const [factor] = await sql.query<{ left: number }>(
    `select (select count(*)::int from recovery_code r where r.person_id = f.person_id and r.used_at is null) as left
       from second_factor f where f.person_id = $1 and f.confirmed_at is not null`,
    [personId],
  );
  const passkeys = await sql.query<{
    id: string;
    browser: string | null;
    created_at: Date;
    used_at: Date | null;
  }>(
    "select id, browser, created_at, used_at from passkey where person_id = $1 order by created_at desc, id",
    [personId],
  );
  const sessions = await sql.query<{ id: string; browser: string | null; created_at: Date }>(
    `select id, browser, created_at from session where person_id = $1 and expires_at > $2
      order by created_at desc, id limit 100`,
    [personId, now],
  );
  return {
    recoveryLeft: factor?.left ?? null,
    passkeys: passkeys.map(({ id, browser, created_at, used_at }) => ({
      id,
      browser,
      since: created_at.toISOString(),
      usedAt: used_at?.toISOString() ?? null,
    })),
    sessions: sessions.map(({ id, browser, created_at }) => ({
      id,
      browser,
      since: created_at.toISOString(),
    })),
  };
}
