import type { Sql } from "#app/db/sql.ts";
import type { Behind } from "#app/domain/campaign/tells-who.ts";
import type { CommentKind, CommentState } from "#app/domain/comment/comment.ts";

export type LockedComment = {
  id: string;
  kind: CommentKind;
  state: CommentState;
  text: string;
  answer: string | null;
  entrepreneurId: string;
  isProtected: boolean;
  behind: Behind;
};

/** Locks a comment with its campaign's people; null when there is none. */
export async function lockComment(sql: Sql, commentId: string): Promise<LockedComment | null> {
  await sql.query("select from comment where id = $1 for update", [commentId]);
  const [row] = await sql.query<Omit<LockedComment, "behind"> & Behind>(
    `select m.id, m.kind::text, m.state::text, concat_ws(' ', m.text, m.name) as text, m.answer,
            c.entrepreneur_id as "entrepreneurId", c.is_protected as "isProtected", c.canton, p.name, p.email
       from comment m join campaign c on c.id = m.campaign_id join person p on p.id = c.entrepreneur_id where m.id = $1`,
    [commentId],
  );
  if (!row) return null;
  const { name, email, canton, ...comment } = row;
  return { ...comment, behind: { name, email, canton } };
}
