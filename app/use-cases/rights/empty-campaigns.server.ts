import type { Sql } from "#app/db/sql.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import { forgottenName, forgottenStory } from "#app/domain/rights/forgotten.ts";

type Own = { id: string; slug: string; title: string; canton: string; name: string };

/**
 * The campaigns of a person, all of them over: their title, budget and sums stay, since donors and receipts name them; story, names,
 * place, pictures and news go. One that never went live is withdrawn, and nothing of it stays. Answers how many.
 */
export async function emptyCampaigns(
  sql: Sql,
  { personId, email, now }: { personId: string; email: string; now: Date },
): Promise<number> {
  const own = await sql.query<Own>(
    `select c.id, c.slug, c.title, c.canton, p.name from campaign c join person p on p.id = c.entrepreneur_id
      where c.entrepreneur_id = $1 order by c.id for update of c`,
    [personId],
  );
  const telling = own.filter((campaign) => tellsWho(campaign.slug, { ...campaign, email }));
  await sql.query("update campaign set slug = 'campana-' || right(id::text, 8) where id = any($1::uuid[])", [
    telling.map(({ id }) => id),
  ]);
  await emptyTexts(
    sql,
    own.map(({ id }) => id),
    { now },
  );
  return own.length;
}

/** What was written of these campaigns is gone. One that never went live loses its title and budget too. */
export async function emptyTexts(sql: Sql, ids: readonly string[], { now }: { now: Date }): Promise<void> {
  const of = (statement: string) => sql.query(statement, [ids]);
  await sql.query(
    `update campaign set public_name = $2, story = $3, summary = '', canton = '', picture_hash = null, picture_alt = null, is_protected = true,
            state_reason = null, cancelling_asked_why = null, team = '', plan = '', video_url = null, updated_at = $4,
            title = case when live_at is null then '—' else title end,
            ended_at = case when live_at is null then coalesce(ended_at, $4) else ended_at end,
            state = case when live_at is null then 'withdrawn'::campaign_state else state end
      where id = any($1::uuid[])`,
    [ids, forgottenName, forgottenStory, now],
  );
  await of("delete from story_picture where campaign_id = any($1::uuid[])");
  await of("update campaign_thanks set text = '' where campaign_id = any($1::uuid[])");
  await of("delete from campaign_draft where campaign_id = any($1::uuid[])");
  await of("delete from campaign_version where campaign_id = any($1::uuid[])");
  await of(
    "delete from budget_line b using campaign c where c.id = b.campaign_id and c.id = any($1::uuid[]) and c.live_at is null",
  );
  await of("update review set comment = '', field_comments = '{}' where campaign_id = any($1::uuid[])");
  await of(
    "delete from news_picture p using campaign_news n where n.id = p.news_id and n.campaign_id = any($1::uuid[])",
  );
  await sql.query(
    `update campaign_news set title = '', text = '', withdrawn_at = coalesce(withdrawn_at, $2) where campaign_id = any($1::uuid[])`,
    [ids, now],
  );
  await of(
    "update comment set answer = null, answered_at = null where campaign_id = any($1::uuid[]) and answer is not null",
  );
  await of("delete from report_picture where campaign_id = any($1::uuid[])");
  await sql.query("update final_report set text = $2 where campaign_id = any($1::uuid[]) and text <> ''", [
    ids,
    forgottenStory,
  ]);
}
