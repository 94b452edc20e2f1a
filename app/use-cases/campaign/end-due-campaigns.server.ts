import { isHoldOpen } from "#app/ledger/open-hold.ts";
import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";
import { endCampaign } from "./end-campaign.server.ts";

/** Ends campaigns whose deadline has passed or that were cancelled, and tests again those that waited for the close of their call. Answers how many ended. */
export async function endDueCampaigns(ports: Ports): Promise<number> {
  const now = ports.clock.now();
  await ports.db.sql.query(
    "update campaign set state = 'collecting', updated_at = $1 where state in ('live', 'paused') and deadline_at <= $1",
    [now],
  );
  const due = await ports.db.sql.query<{ id: string }>(
    `select c.id from campaign c
       join match_campaign_position p on p.campaign_id = c.id join match_call m on m.call_id = c.call_id
      cross join lateral (select count(*) as held, count(*) filter (where d.match_status = 'reserved') as reserved
                            from donation_hold h join donation d on d.id = h.donation_id
                           where ${isHoldOpen} and d.campaign_id = c.id) w
      where c.state = 'collecting' and p.open_reservations + w.held = 0 and (not p.is_ended or m.is_closed)
         or c.state = 'cancelled' and p.open_reservations = w.reserved and c.ended_at is null order by c.deadline_at, c.id`,
  );
  const verdicts = await doEach(due, ({ id }) => endCampaign(ports, id));
  return verdicts.filter((verdict) => verdict !== null).length;
}
