import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { type CampaignState, runningStates } from "#app/domain/campaign/campaign-state.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockCallOfCampaign } from "./lock-call-of-campaign.server.ts";
import { tellEntrepreneur } from "./tell-entrepreneur.ts";

export type CancellingRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** Its money is its own: gifts are given back one by one, and what was released becomes owed. */
  | { kind: "campaign_is_funded" }
  | { kind: "not_running" };

const funded: readonly CampaignState[] = ["funded", "releasing", "reporting"];

/**
 * An operator cancels a campaign that runs, with a reason that everybody reads and its entrepreneur is told. No donation is started from now on; once
 * no payment of it is open, it ends like a failed one: see end-campaign.
 */
export async function cancelCampaign(
  ports: Ports,
  actor: Actor,
  { campaignId, reason }: { campaignId: string; reason: string },
): Promise<Result<null, CancellingRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  return ports.db.transaction(async (sql) => {
    if (!(await lockCallOfCampaign(sql, campaignId))) return refused({ kind: "not_running" });
    const [campaign] = await sql.query<{ state: CampaignState; entrepreneur_id: string }>(
      "select state::text, entrepreneur_id from campaign where id = $1 for update",
      [campaignId],
    );
    const { state, entrepreneur_id } = campaign!;
    if (funded.includes(state)) return refused({ kind: "campaign_is_funded" });
    if (!runningStates.includes(state)) return refused({ kind: "not_running" });
    const actorId = actorIdOf(actor);
    if (actorId === entrepreneur_id) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    await sql.query(
      "update campaign set state = 'cancelled', state_reason = $2, updated_at = $3 where id = $1",
      [campaignId, reason.trim(), now],
    );
    const [activity] = await sql.query<{ id: bigint }>(
      "insert into activity (at, actor_id, kind, subject, subject_id, reason) values ($1, $2, 'cancelled', 'campaign', $3, $4) returning id",
      [now, actorId, campaignId, reason.trim()],
    );
    await tellEntrepreneur(sql, { campaignId, activityId: activity!.id, now });
    return done(null);
  });
}
