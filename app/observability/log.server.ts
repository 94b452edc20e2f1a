import pino from "pino";
import type { Log } from "#app/domain/ports/log.ts";

/** Structured log lines on standard output; fields that could hold secrets or persons are removed. */
export function createLog({ name, level }: { name: string; level: string }): Log {
  return pino({
    name,
    level,
    redact: { paths: ["email", "*.email", "authorization", "cookie", "token", "*.token"], remove: true },
  });
}
