import type { Database } from "#app/db/database.server.ts";

/** Media type of a file that anybody may see; null when there is none. One SQL statement. */
export async function readPublicFile(
  db: Database,
  hash: string,
): Promise<{ mediaType: string; bytes: number } | null> {
  const [row] = await db.sql.query<{ mediaType: string; bytes: number }>(
    `select media_type as "mediaType", bytes from stored_file where hash = $1 and is_public`,
    [hash],
  );
  return row ?? null;
}

/** Media type of a proof; null when there is none. The caller has asked who may see it. One SQL statement. */
export async function readProofFile(db: Database, hash: string): Promise<{ mediaType: string } | null> {
  const [row] = await db.sql.query<{ mediaType: string }>(
    `select media_type as "mediaType" from stored_file where hash = $1`,
    [hash],
  );
  return row ?? null;
}
