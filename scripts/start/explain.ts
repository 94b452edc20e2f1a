import { statfsSync } from "node:fs";

/** A full disk shows itself in many ways: a broken connection, a server that ends. */
function isDiskFull(): boolean {
  try {
    const { bavail, bsize } = statfsSync(process.env.DATA_DIR || ".data");
    return bavail * bsize < leastFreeBytes;
  } catch {
    return false;
  }
}

const leastFreeBytes = 20 * 2 ** 20;

const noAnswer =
  /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|Can't reach database server|password authentication|Authentication failed|does not exist/;

/** The causes people meet most, in words that say what to do. */
export function explain(why: string): string {
  if (/ENOSPC|No space left/i.test(why) || isDiskFull()) return `the disk is full: ${why}`;
  if (noAnswer.test(why) && process.env.DATABASE_URL) {
    return `the database of DATABASE_URL does not answer: ${why.trim().split("\n")[0]}`;
  }
  return why;
}
