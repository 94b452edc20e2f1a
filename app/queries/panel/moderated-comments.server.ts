import type { Sql } from "#app/db/sql.ts";
import type { CommentKind, CommentState } from "#app/domain/comment/comment.ts";

export type ModeratedComment = {
  id: string;
  kind: CommentKind;
  text: string;
  name: string | null;
  writtenAt: string;
  state: CommentState;
  stateReason: string | null;
  answer: string | null;
  reports: number;
  campaign: { id: string; slug: string; title: string };
};

type Row = Omit<ModeratedComment, "writtenAt" | "campaign"> & {
  written_at: Date;
  campaign_id: string;
  slug: string;
  title: string;
};

const columns = `m.id, m.kind::text, m.text, m.name, m.written_at, m.state::text, m.state_reason as "stateReason", m.answer,
  (select count(*)::int from comment_report r where r.comment_id = m.id) as reports, c.id as campaign_id, c.slug, c.title`;

/** All under a campaign, for its entrepreneur: unanswered questions and what waits first. One SQL statement. */
export async function readCommentsOf(sql: Sql, campaignId: string): Promise<ModeratedComment[]> {
  const rows = await sql.query<Row>(
    `select ${columns} from comment m join campaign c on c.id = m.campaign_id where m.campaign_id = $1
      order by m.state <> 'waiting', m.kind = 'question' and m.answer is null and m.state = 'shown' desc, m.written_at desc limit 200`,
    [campaignId],
  );
  return rows.map(toModerated);
}

/** What readers reported, most first, for operators. One SQL statement. */
export async function readReportedComments(sql: Sql): Promise<ModeratedComment[]> {
  const rows = await sql.query<Row>(
    `select ${columns} from comment m join campaign c on c.id = m.campaign_id
      where exists (select from comment_report r where r.comment_id = m.id) order by reports desc, m.written_at limit 100`,
  );
  return rows.map(toModerated);
}

function toModerated({ written_at, campaign_id: id, slug, title, ...row }: Row): ModeratedComment {
  return { ...row, writtenAt: written_at.toISOString(), campaign: { id, slug, title } };
}
