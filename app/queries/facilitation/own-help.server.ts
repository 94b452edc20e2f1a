import type { Sql } from "#app/db/sql.ts";

export type OwnHelp = {
  id: string;
  organisation: string;
  /** Who asked for it. */
  askedBy: string;
  at: string;
  isAgreed: boolean;
  maySubmit: boolean;
  /** Null: the invitation names none. */
  campaign: { id: string; title: string } | null;
};

type Row = Omit<OwnHelp, "at" | "campaign"> & { at: Date; campaign_id: string | null; title: string | null };

/** Who helps a person, or asks to: by their campaigns, and by the address they sign in with. One query. */
export async function readOwnHelp(
  sql: Sql,
  { personId, email }: { personId: string; email: string },
): Promise<OwnHelp[]> {
  const rows = await sql.query<Row>(
    `select f.id, o.name as organisation, b.name as "askedBy", coalesce(f.answered_at, f.invited_at) as at,
            f.state = 'agreed' as "isAgreed", f.may_submit as "maySubmit", c.id as campaign_id, c.title
       from facilitation f join organisation o on o.id = f.organisation_id join person b on b.id = f.invited_by
       left join campaign c on c.id = f.campaign_id
      where (f.state = 'agreed' and c.entrepreneur_id = $1) or (f.state = 'invited' and (f.email = $2 or c.entrepreneur_id = $1))
      order by f.state, f.invited_at desc limit 100`,
    [personId, email],
  );
  return rows.map(({ at, campaign_id, title, ...help }) => ({
    ...help,
    at: at.toISOString(),
    campaign: campaign_id ? { id: campaign_id, title: title ?? "" } : null,
  }));
}

/** Campaigns of a person that somebody may still help with. One query. */
export async function readHelpable(sql: Sql, personId: string): Promise<{ id: string; title: string }[]> {
  return sql.query(
    `select id, title from campaign where entrepreneur_id = $1 and state not in ('failed', 'cancelled', 'withdrawn', 'closed')
      order by created_at desc limit 50`,
    [personId],
  );
}
