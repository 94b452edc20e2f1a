import { done, type Ports, type Result, refused } from "./ports.ts";

export type ClockRefusal =
  | { kind: "not_a_demonstration" }
  | { kind: "not_forward" }
  | { kind: "emulator_away" };

const longestStepMs = 400 * 86_400_000;

/**
 * Moves the demonstration's time on, here and at the emulator together; never back. `byMs`: how far. The emulator goes
 * first, so that nothing here waits for a moment that it has not reached. Nobody was away meanwhile: sessions that are
 * open end that much later.
 */
export async function advanceDemoClock(
  ports: Ports & { demoClock: { advanceEmulator(offsetMs: number): Promise<boolean> } | null },
  { byMs }: { byMs: number },
): Promise<Result<null, ClockRefusal>> {
  if (!ports.demoClock) return refused({ kind: "not_a_demonstration" });
  if (!Number.isFinite(byMs) || byMs <= 0 || byMs > longestStepMs) return refused({ kind: "not_forward" });
  const [row] = await ports.db.sql.query<{ offset_ms: bigint }>("select offset_ms from demo_clock");
  const offsetMs = Number(row?.offset_ms ?? 0n) + Math.trunc(byMs);
  if (!(await ports.demoClock.advanceEmulator(offsetMs))) return refused({ kind: "emulator_away" });
  await ports.db.transaction(async (sql) => {
    await sql.query(
      `insert into demo_clock (id, offset_ms) values (1, $1)
       on conflict (id) do update set offset_ms = greatest(demo_clock.offset_ms, excluded.offset_ms)`,
      [offsetMs],
    );
    await sql.query(
      "update session set expires_at = expires_at + make_interval(secs => $1) where expires_at > $2",
      [Math.trunc(byMs) / 1000, ports.clock.now()],
    );
  });
  return done(null);
}
