import type { Actor } from "#app/domain/access/actor.ts";
import { lockProtection } from "../campaign/lock-protection.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { takeNewsBack } from "./take-news-back.ts";

/** The entrepreneur, or an operator, takes news back: gone from the page at once, and not sent to whom they did not reach yet. */
export async function withdrawNews(
  ports: Ports,
  actor: Actor,
  newsId: string,
): Promise<Result<null, { kind: "not_allowed" }>> {
  return ports.db.transaction(async (sql) => {
    const [news] = await sql.query<{ campaign_id: string }>(
      "select campaign_id from campaign_news where id = $1",
      [newsId],
    );
    if (!news || !(await lockProtection(sql, actor, news.campaign_id)))
      return refused({ kind: "not_allowed" });
    await takeNewsBack(sql, { newsIds: [newsId], now: ports.clock.now() });
    return done(null);
  });
}
