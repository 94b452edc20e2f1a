import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Ports } from "../ports.ts";

const dayMs = 86_400_000;

type Ending = { id: string; deadline_at: Date; email: string; locale: string };

/** Tells entrepreneurs the day before how their campaign stands and what will happen; once for each of its ends. Answers how many it looked at. */
export async function tellEndingCampaigns({ db, clock }: Ports): Promise<number> {
  const now = clock.now();
  const ending = await db.sql.query<Ending>(
    `select c.id, c.deadline_at, p.email, p.locale from campaign c join person p on p.id = c.entrepreneur_id
      where c.state in ('live', 'paused') and c.deadline_at > $1 and c.deadline_at <= $2 and c.live_at < c.deadline_at - interval '1 day'
        and not exists (select from outbox_message o where o.key = 'campaign-ending:' || c.id || ':' || extract(epoch from c.deadline_at)::bigint)`,
    [now, new Date(now.getTime() + dayMs)],
  );
  const mails = ending.map(({ id, deadline_at, email: to, locale }): OutgoingMail => {
    const key = `campaign-ending:${id}:${Math.floor(deadline_at.getTime() / 1000)}`;
    return { key, kind: "campaign-ending", to, locale, payload: { campaignId: id } };
  });
  await addToOutbox(db.sql, mails, { now });
  return ending.length;
}
