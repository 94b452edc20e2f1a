import { type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { commentBounds } from "#app/domain/comment/comment.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockComment } from "./lock-comment.server.ts";

/** An operator removes a comment for good, with a reason; without one (`reason` null) they find that it may stand, and its reports are answered. */
export async function judgeComment(
  ports: Ports,
  actor: Actor,
  { commentId, reason }: { commentId: string; reason: string | null },
): Promise<Result<null, { kind: "not_allowed" } | { kind: "reason_missing" }>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    if (!(await lockComment(sql, commentId))) return refused({ kind: "not_allowed" });
    if (reason === null) {
      await sql.query("delete from comment_report where comment_id = $1", [commentId]);
      return done(null);
    }
    const why = reason.trim().slice(0, commentBounds.reason);
    if (why === "") return refused({ kind: "reason_missing" });
    await sql.query(
      "update comment set state = 'removed', state_reason = $2, state_by = $3, state_at = $4 where id = $1",
      [commentId, why, actorIdOf(actor), ports.clock.now()],
    );
    await sql.query("delete from comment_report where comment_id = $1", [commentId]);
    return done(null);
  });
}
