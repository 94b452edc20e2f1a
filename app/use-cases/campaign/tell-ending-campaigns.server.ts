import type { Ports } from "../ports.ts";
import { type PersonMail, tellPersons, wantsMail } from "../tell-persons.server.ts";

const dayMs = 86_400_000;

type Ending = { id: string; deadline_at: Date; entrepreneur_id: string };

/** Tells entrepreneurs who want it the day before how their campaign stands and what will happen; once for each of its ends. Answers how many it looked at. */
export async function tellEndingCampaigns({ db, clock }: Ports): Promise<number> {
  const now = clock.now();
  const ending = await db.sql.query<Ending>(
    `select c.id, c.deadline_at, c.entrepreneur_id from campaign c join person p on p.id = c.entrepreneur_id
      where c.state in ('live', 'paused') and c.deadline_at > $1 and c.deadline_at <= $2 and c.live_at < c.deadline_at - interval '1 day'
        and ${wantsMail("'campaign-ending'")}
        and not exists (select from outbox_message o where o.key = 'campaign-ending:' || c.id || ':' || extract(epoch from c.deadline_at)::bigint)`,
    [now, new Date(now.getTime() + dayMs)],
  );
  const mails = ending.map(({ id, deadline_at, entrepreneur_id: personId }): PersonMail => {
    const key = `campaign-ending:${id}:${Math.floor(deadline_at.getTime() / 1000)}`;
    return { key, kind: "campaign-ending", personId, payload: { campaignId: id } };
  });
  await tellPersons(db.sql, mails, { now });
  return ending.length;
}
