import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Storage } from "#app/domain/ports/storage.ts";

/** Keeps files in a folder, each named by the hash of its bytes; a file is whole or absent. */
export function createLocalFolder(folder: string): Storage {
  function placeOf(hash: string): string {
    return join(folder, hash.slice(0, 2), hash);
  }
  return {
    async keep(bytes) {
      const hash = createHash("sha256").update(bytes).digest("hex");
      const place = placeOf(hash);
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      const draft = `${place}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      await writeFile(draft, bytes);
      await rename(draft, place);
      return hash;
    },
    async read(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      try {
        return await readFile(placeOf(hash));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    async remove(hash) {
      if (/^[0-9a-f]{64}$/.test(hash)) await rm(placeOf(hash), { force: true });
    },
  };
}
