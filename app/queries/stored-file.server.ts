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
