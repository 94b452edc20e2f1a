import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One start per data folder: its lock names the process, so that a killed one leaves no barrier. */
export function takeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    const lock = join(dataDir, "esperanza.pid");
    if (takeLock(lock)) return lock;
    const other = Number(readFileSync(lock, "utf8"));
    if (other !== process.pid && isAlive(other)) {
      throw new Error(`another start (process ${other}) uses ${dataDir}: stop it, or set DATA_DIR`);
    }
    writeFileSync(lock, String(process.pid));
    return lock;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code ? `the data folder ${dataDir} cannot be written: ${message}` : message);
  }
}

/** Of two starts at the same moment one makes the file. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" && existsSync(lock)) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc/self") || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs");
  } catch {
    return false;
  }
}
