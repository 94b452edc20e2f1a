import { isNamed } from "#app/db/naming.ts";
import { forgottenBefore } from "#app/domain/rights/retention.ts";
import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";

type Removing = Pick<Ports, "db" | "storage" | "clock">;

/** Who took a file to remove it and did not end it within this died on the way. */
const longestRemovalMs = 60 * 60 * 1000;

/**
 * Walks the kept files in the order of their hashes, some each time, and removes those that nothing has named for a day: of people who were
 * forgotten, of pictures that were replaced, of forms that were never saved. Whoever uploads the same bytes meanwhile takes them back, or
 * waits until they are gone. Each call answers how many were removed; after the last file it begins again.
 */
export function createFileSweep(ports: Removing, { most = 500 } = {}): () => Promise<number> {
  let through = "";
  return async () => {
    const rows = await ports.db.sql.query<{ hash: string }>(
      "select hash from stored_file where hash > $1 order by hash limit $2",
      [through, most],
    );
    const hashes = rows.map(({ hash }) => hash);
    through = hashes.length < most ? "" : hashes.at(-1)!;
    await noteUnnamed(ports, hashes);
    const taken = await takeForgotten(ports, hashes);
    await doEach(taken, (hash) => removeFile(ports, hash));
    return taken.length;
  };
}

/** Since when nothing names them. */
async function noteUnnamed({ db, clock }: Removing, hashes: string[]): Promise<void> {
  await db.sql.query(
    `update stored_file f set unnamed_since = $2 where f.hash = any($1) and f.unnamed_since is null and not ${isNamed}`,
    [hashes, clock.now()],
  );
  await db.sql.query(
    `update stored_file f set unnamed_since = null
      where f.hash = any($1) and f.unnamed_since is not null and f.removing_since is null and ${isNamed}`,
    [hashes],
  );
}

/** From here on nobody is told that these are kept. Locked first and looked at then: what was named meanwhile stays. */
async function takeForgotten({ db, clock }: Removing, hashes: string[]): Promise<string[]> {
  const now = clock.now();
  return db.transaction(async (sql) => {
    const locked = await sql.query<{ hash: string }>(
      `select hash from stored_file where hash = any($1) and unnamed_since < $2
          and (removing_since is null or removing_since < $3) order by hash for update skip locked`,
      [hashes, forgottenBefore("unnamedFiles", { now }), new Date(now.getTime() - longestRemovalMs)],
    );
    const taken = await sql.query<{ hash: string }>(
      `update stored_file f set removing_since = $2 where f.hash = any($1) and not ${isNamed} returning f.hash`,
      [locked.map(({ hash }) => hash), now],
    );
    return taken.map(({ hash }) => hash);
  });
}

/** The bytes first: what is known to be kept longer than it is, is tried again. */
async function removeFile({ db, storage }: Removing, hash: string): Promise<void> {
  await storage.remove(hash);
  await db.sql.query("delete from stored_file where hash = $1 and removing_since is not null", [hash]);
}
