import type { Sql } from "#app/db/sql.ts";
import { type Actor, isOperator } from "#app/domain/access/actor.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { Behind } from "#app/domain/campaign/tells-who.ts";

export type Guarded = {
  slug: string;
  title: string;
  state: CampaignState;
  isProtected: boolean;
  /** Whether the actor is its entrepreneur; else an operator. */
  isOwn: boolean;
  behind: Behind;
};

/** Locks a campaign for who may decide how it is protected: its entrepreneur, or an operator for them; null for everybody else. */
export async function lockProtection(sql: Sql, actor: Actor, campaignId: string): Promise<Guarded | null> {
  if (actor.kind !== "person") return null;
  await sql.query("select from campaign where id = $1 for update", [campaignId]);
  const [row] = await sql.query<Omit<Guarded, "isOwn" | "behind"> & Behind & { entrepreneurId: string }>(
    `select c.slug, c.title, c.state::text, c.is_protected as "isProtected", c.entrepreneur_id as "entrepreneurId", c.canton,
            p.name, p.email
       from campaign c join person p on p.id = c.entrepreneur_id where c.id = $1`,
    [campaignId],
  );
  if (!row) return null;
  const { name, email, canton, entrepreneurId, ...campaign } = row;
  const isOwn = entrepreneurId === actor.personId;
  if (!isOwn && !isOperator(actor)) return null;
  return { ...campaign, isOwn, behind: { name, email, canton } };
}
