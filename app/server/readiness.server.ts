import type { ServerResponse } from "node:http";
import type { AppContext } from "#app/context.server.ts";

export type Readiness = {
  /** What the parent process says: all is started, or what is still being done. */
  tell(news: { ready?: boolean; cause?: string }): void;
  isReady(): boolean;
  /** GET /healthz: 200 with JSON when all works, 503 with the cause before, or when something is away. */
  answer(response: ServerResponse): Promise<void>;
};

/** A loop that has not been seen for so long is taken for dead. */
const silentSeconds = 30;

export function createReadiness(context: AppContext): Readiness {
  let ready = false;
  let cause = "starting";

  async function findTrouble(): Promise<string | null> {
    if (!ready) return cause;
    try {
      const silent = await context.db.sql.query<{ name: string }>(
        "select name from heartbeat where at < now() - make_interval(secs => $1) order by name",
        [silentSeconds],
      );
      return silent.length > 0 ? `no sign of: ${silent.map(({ name }) => name).join(", ")}` : null;
    } catch {
      return "the database is away";
    }
  }

  return {
    tell(news) {
      ready = news.ready ?? ready;
      cause = news.cause ?? cause;
    },
    isReady: () => ready,
    async answer(response) {
      const trouble = await findTrouble();
      const body = trouble ? { status: "unavailable", cause: trouble } : { status: "ok" };
      response
        .writeHead(trouble ? 503 : 200, { "content-type": "application/json", "cache-control": "no-store" })
        .end(JSON.stringify(body));
    },
  };
}
