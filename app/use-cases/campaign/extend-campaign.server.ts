import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { refuseSecondRound, type SecondRoundRefusal } from "#app/domain/campaign/second-round.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellDonors } from "../tell-donors.server.ts";
import { lockCallOfCampaign } from "./lock-call-of-campaign.server.ts";

export type ExtendRefusal = { kind: "not_allowed" } | SecondRoundRefusal;

type Campaign = {
  entrepreneur_id: string;
  state: CampaignState;
  goal: bigint;
  raised: bigint;
  earned: bigint;
  deadline_at: Date;
  first_deadline_at: Date | null;
  closes_at: Date;
};

/**
 * Its entrepreneur lets a campaign that has reached its goal go on until a later day: its second round. Nothing is released before its
 * new end, and everybody who gave is told. Posts nothing.
 */
export async function extendCampaign(
  ports: Ports,
  actor: Actor,
  { campaignId, until }: { campaignId: string; until: Date },
): Promise<Result<null, ExtendRefusal>> {
  return ports.db.transaction(async (sql) => {
    if (!(await lockCallOfCampaign(sql, campaignId))) return refused({ kind: "not_allowed" });
    const [campaign] = await sql.query<Campaign>(
      `select c.entrepreneur_id, c.state::text, c.goal, coalesce(p.raised, 0) as raised, c.deadline_at, c.first_deadline_at, k.closes_at,
              case when p.gate = 'passed' then p.match else 0 end as earned
         from campaign c join call k on k.id = c.call_id left join match_campaign_position p on p.campaign_id = c.id
        where c.id = $1 for update of c`,
      [campaignId],
    );
    if (!campaign || actor.kind !== "person" || actorIdOf(actor) !== campaign.entrepreneur_id)
      return refused({ kind: "not_allowed" });
    const now = ports.clock.now();
    const {
      state,
      goal,
      raised,
      earned,
      deadline_at: deadlineAt,
      first_deadline_at: firstDeadlineAt,
    } = campaign;
    const refusal = refuseSecondRound(
      { state, goal, raised, earned, deadlineAt, firstDeadlineAt },
      { until, now, callEndsAt: campaign.closes_at },
    );
    if (refusal) return refused(refusal);
    await sql.query(
      "update campaign set deadline_at = $2, first_deadline_at = $3, extended_at = $4, updated_at = $4 where id = $1",
      [campaignId, until, deadlineAt, now],
    );
    const given = await sql.query<{ id: string }>(
      "select id from donation where campaign_id = $1 and state in ('paid', 'partly_refunded', 'held', 'disputed') order by id",
      [campaignId],
    );
    await tellDonors(
      sql,
      given.map(({ id }) => id),
      { kind: "campaign-extended", now },
    );
    return done(null);
  });
}
