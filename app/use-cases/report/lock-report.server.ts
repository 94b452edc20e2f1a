import type { Sql } from "#app/db/sql.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Behind } from "#app/domain/campaign/tells-who.ts";
import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";

export type LockedReport = Behind & {
  campaign_state: string;
  entrepreneur_id: string;
  matcher_id: string | null;
  is_protected: boolean;
  locale: string;
  /** Null: nothing has been written. */
  state: EvidenceState | null;
  sent_at: Date | null;
};

/** The final report of a campaign with whose it is; campaign and report locked until the transaction ends. Null when there is no such campaign. */
export async function lockReport(sql: Sql, campaignId: string): Promise<LockedReport | null> {
  const [campaign] = await sql.query<Omit<LockedReport, "state" | "sent_at">>(
    `select c.state::text as campaign_state, c.entrepreneur_id, k.matcher_id, p.email, p.name, c.canton, c.is_protected, p.locale
       from campaign c join person p on p.id = c.entrepreneur_id left join call k on k.id = c.call_id
      where c.id = $1 for update of c`,
    [campaignId],
  );
  if (!campaign) return null;
  const [report] = await sql.query<Pick<LockedReport, "state" | "sent_at">>(
    "select state::text, sent_at from final_report where campaign_id = $1 for update",
    [campaignId],
  );
  return { ...campaign, ...(report ?? { state: null, sent_at: null }) };
}

/** Its entrepreneur writes it, and nobody for them: what became of the campaign is theirs to tell. */
export function isOwnReport(actor: Actor, { entrepreneur_id }: LockedReport): boolean {
  return actor.kind === "person" && actor.personId === entrepreneur_id;
}
