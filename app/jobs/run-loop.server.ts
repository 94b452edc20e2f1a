import type { AppContext } from "#app/context.server.ts";

/** One thing that is done again and again. `work` answers whether there may be more to do at once. */
export type Loop = { name: string; everyMs: number; work(): Promise<boolean> };

/**
 * Runs a loop until told to stop: at once again while there is more, else after its pause. A failure is noted, with a
 * growing pause, and ends nothing. Each round leaves a sign of life. Answers a function that stops it after its round.
 */
export function runLoop(context: AppContext, { name, everyMs, work }: Loop): () => Promise<void> {
  let isStopping = false;
  let wake = () => {};
  let failures = 0;
  let lastSign = 0;

  async function round(): Promise<boolean> {
    try {
      const isMore = await work();
      failures = 0;
      await leaveSign(null);
      return isMore;
    } catch (error) {
      failures += 1;
      context.log.error({ loop: name, error: String(error) }, "a round failed");
      await leaveSign(String(error)).catch(() => {});
      return false;
    }
  }

  /** At most once in five seconds: it tells that the loop lives, not how fast. */
  async function leaveSign(lastError: string | null): Promise<void> {
    if (Date.now() - lastSign < 5_000) return;
    lastSign = Date.now();
    await context.db.sql.query(
      `insert into heartbeat (name, at, last_error) values ($1, now(), $2)
       on conflict (name) do update set at = excluded.at, last_error = excluded.last_error`,
      [name, lastError],
    );
  }

  const ended = (async () => {
    while (!isStopping) {
      const isMore = await round();
      if (isMore || isStopping) continue;
      const pause = Math.min(30_000, everyMs * 2 ** Math.min(failures, 5));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(pause, 10_000));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return () => {
    isStopping = true;
    wake();
    return ended;
  };
}
