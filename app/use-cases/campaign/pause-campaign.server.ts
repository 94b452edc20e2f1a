import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellEntrepreneur } from "./tell-entrepreneur.ts";

export type PauseRefusal =
  | AccessRefusal
  | { kind: "not_live" }
  | { kind: "not_paused" }
  | { kind: "reason_missing" };

type Input = { campaignId: string; isPaused: boolean; reason: string };

/** The operator stops new donations to a live campaign, with a reason that everybody reads, or lets them go on; its entrepreneur is told. Open payments finish. */
export async function pauseCampaign(
  { db, clock }: Ports,
  actor: Actor,
  { campaignId, isPaused, reason }: Input,
): Promise<Result<null, PauseRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (isPaused && reason.trim() === "") return refused({ kind: "reason_missing" });
  const now = clock.now();
  return db.transaction(async (sql) => {
    const changed = await sql.query(
      `update campaign set state = $2::campaign_state, state_reason = $3, updated_at = $4
        where id = $1 and state = $5::campaign_state returning id`,
      [
        campaignId,
        isPaused ? "paused" : "live",
        isPaused ? reason.trim() : null,
        now,
        isPaused ? "live" : "paused",
      ],
    );
    if (changed.length === 0) return refused({ kind: isPaused ? "not_live" : "not_paused" });
    const [activity] = await sql.query<{ id: bigint }>(
      "insert into activity (at, actor_id, kind, subject, subject_id, reason) values ($1, $2, $3, 'campaign', $4, $5) returning id",
      [now, actorIdOf(actor), isPaused ? "paused" : "resumed", campaignId, reason.trim()],
    );
    await tellEntrepreneur(sql, { campaignId, activityId: activity!.id, now });
    return done(null);
  });
}
