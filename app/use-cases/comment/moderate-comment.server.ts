import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockComment } from "./lock-comment.server.ts";

/** The entrepreneur hides a comment under the campaign, or shows one that waits or was hidden; not what an operator removed. */
export async function moderateComment(
  ports: Ports,
  actor: Actor,
  { commentId, isShown }: { commentId: string; isShown: boolean },
): Promise<Result<null, { kind: "not_allowed" } | { kind: "removed" } | { kind: "tells_who" }>> {
  return ports.db.transaction(async (sql) => {
    const comment = await lockComment(sql, commentId);
    if (!comment || actor.kind !== "person" || comment.entrepreneurId !== actorIdOf(actor))
      return refused({ kind: "not_allowed" });
    if (comment.state === "removed") return refused({ kind: "removed" });
    const { isProtected, behind } = comment;
    if (isShown && isProtected && tellsWho(`${comment.text} ${comment.answer ?? ""}`, behind))
      return refused({ kind: "tells_who" });
    await sql.query(
      "update comment set state = $2::comment_state, state_by = $3, state_at = $4 where id = $1",
      [commentId, isShown ? "shown" : "hidden", actorIdOf(actor), ports.clock.now()],
    );
    return done(null);
  });
}
