import type { Database } from "#app/db/database.server.ts";
import { isStandingGift } from "#app/db/standing-gift.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import type { CommentKind } from "#app/domain/comment/comment.ts";

export type PublicComment = {
  id: string;
  kind: CommentKind;
  text: string;
  /** Null: the author wants no name there. */
  name: string | null;
  /** Whether they gave to the campaign. */
  hasGiven: boolean;
  writtenAt: string;
  answer: string | null;
};

export type CommentList = {
  campaign: { slug: string; title: string; publicName: string };
  comments: PublicComment[];
  total: number;
  pages: number;
};

const perPage = 20;

/** What stands under a public campaign, newest first, page by page; null when there is no such campaign. Two SQL statements. */
export async function readCommentList(
  { sql }: Database,
  { slug, page }: { slug: string; page: number },
): Promise<CommentList | null> {
  const [[campaign], rows] = await Promise.all([
    sql.query<CommentList["campaign"] & { total: number }>(
      `select c.slug, c.title, c.public_name as "publicName",
              (select count(*)::int from comment m where m.campaign_id = c.id and m.state = 'shown') as total
         from campaign c where c.slug = $1 and c.state = any($2::text[]::campaign_state[])`,
      [slug, publicStates],
    ),
    sql.query<Omit<PublicComment, "writtenAt"> & { written_at: Date }>(
      `select m.id, m.kind::text, m.text, m.name, m.donation_id is not null as "hasGiven", m.written_at, m.answer
         from comment m join campaign c on c.id = m.campaign_id where c.slug = $1 and m.state = 'shown'
        order by m.written_at desc, m.id desc limit ${perPage} offset $2`,
      [slug, (page - 1) * perPage],
    ),
  ]);
  if (!campaign) return null;
  const { total, ...of } = campaign;
  return {
    campaign: of,
    comments: rows.map(({ written_at, ...one }) => ({ ...one, writtenAt: written_at.toISOString() })),
    total,
    pages: Math.ceil(total / perPage),
  };
}

export type Writer = { campaign: { slug: string; title: string; publicName: string }; name: string };

/** The campaign of a gift, for who gave it, and how they were named with it; null: no such gift, or not paid. One SQL statement. */
export async function readGivingWriter({ sql }: Database, accessToken: string): Promise<Writer | null> {
  const [row] = await sql.query<Writer["campaign"] & { name: string | null }>(
    `select c.slug, c.title, c.public_name as "publicName", case when k.is_anonymous then null else k.name end as name
       from donation d join campaign c on c.id = d.campaign_id left join donor_contact k on k.donation_id = d.id
      where d.access_token = $1 and ${isStandingGift}`,
    [accessToken],
  );
  if (!row) return null;
  const { name, ...campaign } = row;
  return { campaign, name: name ?? "" };
}
