import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import { commentBounds } from "#app/domain/comment/comment.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockComment } from "./lock-comment.server.ts";

export type AnswerRefusal =
  | { kind: "not_allowed" }
  | { kind: "no_question" }
  | { kind: "text_missing" }
  /** The campaign is protected, and this, or the question, says who stands behind it. */
  | { kind: "tells_who" };

/** The entrepreneur answers a question, or answers it anew; who asked is told, once. What waited is shown with it. */
export async function answerQuestion(
  ports: Ports,
  actor: Actor,
  { commentId, text }: { commentId: string; text: string },
): Promise<Result<null, AnswerRefusal>> {
  return ports.db.transaction(async (sql) => {
    const comment = await lockComment(sql, commentId);
    if (!comment || actor.kind !== "person" || comment.entrepreneurId !== actorIdOf(actor))
      return refused({ kind: "not_allowed" });
    if (comment.kind !== "question" || comment.state === "removed") return refused({ kind: "no_question" });
    const answer = text.trim().slice(0, commentBounds.answer);
    if (answer === "") return refused({ kind: "text_missing" });
    if (comment.isProtected && [answer, comment.text].some((one) => tellsWho(one, comment.behind)))
      return refused({ kind: "tells_who" });
    const now = ports.clock.now();
    await sql.query(
      `update comment set answer = $2, answered_at = $3, state = case when state = 'waiting' then 'shown' else state end
        where id = $1`,
      [commentId, answer, now],
    );
    await tellAsker(sql, { commentId, now });
    return done(null);
  });
}

async function tellAsker(sql: Sql, { commentId, now }: { commentId: string; now: Date }): Promise<void> {
  const [asker] = await sql.query<{ email: string | null; locale: string }>(
    `select coalesce(k.email, p.email) as email, coalesce(k.locale, p.locale, 'es') as locale
       from comment m left join donor_contact k on k.donation_id = m.donation_id left join person p on p.id = m.person_id
      where m.id = $1`,
    [commentId],
  );
  if (!asker?.email) return;
  const { email: to, locale } = asker;
  const kind = "question-answered";
  await addToOutbox(sql, [{ key: `${kind}:${commentId}`, kind, to, locale, payload: { commentId } }], {
    now,
  });
}
