import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { type CampaignState, runningStates } from "#app/domain/campaign/campaign-state.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type WithdrawalRefusal =
  | { kind: "not_allowed" }
  | { kind: "reason_missing" }
  /** It is over, or its money is its own already. */
  | { kind: "not_running" };

const notYetLive: readonly CampaignState[] = ["draft", "in_review", "changes_asked", "rejected", "approved"];

/**
 * Its entrepreneur ends a campaign: one that is not live yet is withdrawn at once. One that takes donations is not theirs
 * alone to end: they ask for it, with a reason, and an operator cancels it.
 */
export async function withdrawCampaign(
  ports: Ports,
  actor: Actor,
  { campaignId, reason }: { campaignId: string; reason: string },
): Promise<Result<{ isAsked: boolean }, WithdrawalRefusal>> {
  return ports.db.transaction(async (sql) => {
    const [campaign] = await sql.query<{ state: CampaignState; entrepreneur_id: string }>(
      "select state::text, entrepreneur_id from campaign where id = $1 for update",
      [campaignId],
    );
    if (!campaign || actor.kind !== "person" || actorIdOf(actor) !== campaign.entrepreneur_id)
      return refused({ kind: "not_allowed" });
    const now = ports.clock.now();
    const why = reason.trim();
    if (notYetLive.includes(campaign.state)) {
      await sql.query(
        "update campaign set state = 'withdrawn', state_reason = $2, ended_at = $3, updated_at = $3 where id = $1",
        [campaignId, why || null, now],
      );
      return done({ isAsked: false });
    }
    if (!runningStates.includes(campaign.state)) return refused({ kind: "not_running" });
    if (why === "") return refused({ kind: "reason_missing" });
    await sql.query(
      "update campaign set cancelling_asked_at = $2, cancelling_asked_why = $3, updated_at = $2 where id = $1",
      [campaignId, now, why],
    );
    return done({ isAsked: true });
  });
}
