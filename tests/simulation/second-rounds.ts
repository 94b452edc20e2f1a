import { extendCampaign } from "#app/use-cases/campaign/extend-campaign.server.ts";
import type { Cast } from "./cast.ts";
import { dayMs, outcomeOf, type Stage } from "./simulated-stage.ts";

/** An entrepreneur lets a campaign go on for some days: refused unless it has reached its goal and has not had its second round. */
export async function extendSomething(
  { ports, chance, now }: Stage,
  { campaigns, closesAt }: Cast,
): Promise<string> {
  const live = await ports.db.sql.query<{ id: string; reached: boolean; deadline_at: Date }>(
    `select c.id, p.raised >= c.goal as reached, c.deadline_at from campaign c join match_campaign_position p on p.campaign_id = c.id
      where c.state = 'live' order by c.id`,
  );
  const able = live.filter(({ reached }) => reached || chance.inHundred(10));
  if (able.length === 0) return "none";
  const { id: campaignId, deadline_at } = chance.pick(able);
  const { entrepreneur } = campaigns.find((one) => one.campaignId === campaignId)!;
  const wished = Math.max(deadline_at.getTime(), now()) + chance.below(8) * dayMs + 1;
  const until = new Date(chance.inHundred(90) ? Math.min(wished, closesAt) : closesAt + dayMs);
  return outcomeOf(await extendCampaign(ports, entrepreneur, { campaignId, until }));
}
