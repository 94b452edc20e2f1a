import { mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
/** What the suites' databases take at most, with room to spare. */
const neededBytes = 4 * 1024 ** 3;

/** A new folder for data that ends with the run: in memory where the machine has it, because a disk takes half a second to make the thousand files of a database. */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(hasRoom() ? memory : tmpdir(), name));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > neededBytes;
  } catch {
    return false;
  }
}
