import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";
import { tellPersons } from "../tell-persons.server.ts";
import { launchCampaign } from "./launch-campaign.server.ts";

type Due = { id: string; call_id: string };
type Campaign = Due & { goal: bigint; entrepreneur_id: string; is_in_time: boolean };

/** Opens approved campaigns whose chosen day has come, and tells their entrepreneurs. Answers how many went live. */
export async function openDueCampaigns(ports: Ports): Promise<number> {
  const due = await ports.db.sql.query<Due>(
    "select id, call_id from campaign where state = 'approved' and opens_at <= $1 order by opens_at, id",
    [ports.clock.now()],
  );
  const opened = await doEach(due, (campaign) => openCampaign(ports, campaign));
  return opened.filter((isOpen) => isOpen).length;
}

/** One whose call or deadline is over by now goes back to its entrepreneur instead. Fact posted: campaign-joined. */
async function openCampaign(ports: Ports, { id, call_id }: Due): Promise<boolean> {
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [call_id]);
    const now = ports.clock.now();
    const [campaign] = await sql.query<Campaign>(
      `select c.id, c.call_id, c.goal, c.entrepreneur_id, k.state = 'open' and c.deadline_at > $2 as is_in_time
         from campaign c join call k on k.id = c.call_id
        where c.id = $1 and c.state = 'approved' for update of c`,
      [id, now],
    );
    if (!campaign) return false;
    if (!campaign.is_in_time) {
      await sql.query("update campaign set state = 'changes_asked', updated_at = $2 where id = $1", [
        id,
        now,
      ]);
      return false;
    }
    await launchCampaign(sql, ports, { campaign, now, actor: null });
    const opened = {
      key: `campaign-opened:${id}`,
      kind: "campaign-opened",
      payload: { campaignId: id },
    } as const;
    await tellPersons(sql, [{ ...opened, personId: campaign.entrepreneur_id }], { now });
    return true;
  });
}
