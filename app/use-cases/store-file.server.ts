import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Ports } from "./ports.ts";

type File = {
  bytes: Uint8Array;
  mediaType: string;
  /** Whether anybody may see it. */
  isPublic: boolean;
  /** Of a picture, in its own points. */
  measures?: { width: number; height: number } | null;
};

/** How long somebody waits for the removal of the same bytes: it takes moments. */
const longestWaitMs = 10_000;

/**
 * Notes what a file is by the hash of its bytes, and keeps it. It is noted first: what is kept without being known would never be removed,
 * and what was noted just now is not removed for a day. Answers the hash.
 */
export async function storeFile(ports: Pick<Ports, "db" | "storage" | "clock">, file: File): Promise<string> {
  const hash = createHash("sha256").update(file.bytes).digest("hex");
  const end = Date.now() + longestWaitMs;
  while (!(await noteFile(ports, hash, file))) {
    if (Date.now() > end) throw new Error(`the file ${hash} is being removed and does not go`);
    await pause(50);
  }
  await ports.storage.keep(file.bytes);
  return hash;
}

/** Whether it is noted: not while the same bytes are being removed. */
async function noteFile(
  { db, clock }: Pick<Ports, "db" | "clock">,
  hash: string,
  { bytes, mediaType, isPublic, measures }: File,
): Promise<boolean> {
  const noted = await db.sql.query(
    `insert into stored_file as f (hash, media_type, bytes, created_at, is_public, width, height) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (hash) do update set unnamed_since = null, is_public = f.is_public or excluded.is_public,
            width = coalesce(excluded.width, f.width), height = coalesce(excluded.height, f.height)
      where f.removing_since is null returning 1`,
    [hash, mediaType, bytes.length, clock.now(), isPublic, measures?.width ?? null, measures?.height ?? null],
  );
  return noted.length > 0;
}
