import type { Sql } from "#app/db/sql.ts";
import type { Clock } from "#app/domain/ports/clock.ts";

/** The demonstration's clock: real time plus an offset kept in the database, the same for every process. */
export type DemoClock = Clock & {
  /** Reads the offset that another process may have changed. */
  refresh(): Promise<void>;
};

export function createDemoClock(sql: Sql): DemoClock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    async refresh() {
      const [row] = await sql.query<{ offset_ms: bigint }>("select offset_ms from demo_clock");
      offsetMs = Number(row?.offset_ms ?? 0n);
    },
  };
}

export const realClock: Clock = { now: () => new Date() };
