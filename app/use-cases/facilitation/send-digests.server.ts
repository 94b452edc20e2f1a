import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Ports } from "../ports.ts";
import { wantsMail } from "../tell-persons.server.ts";

const dayMs = 86_400_000;
/** At seven in the morning of Ecuador and Peru. */
const hourUtc = 12;

/** The newest Monday at seven that has come. */
export function newestMonday(now: Date): Date {
  const monday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hourUtc));
  while (monday.getUTCDay() !== 1 || monday > now) monday.setTime(monday.getTime() - dayMs);
  return monday;
}

/**
 * Each Monday who helps gets one mail about all their entrepreneurs, unless they want none; what it says is read when it is sent.
 * Who began to help since then waits for the next. Answers how many were told now.
 */
export async function sendDigests({ db, clock }: Pick<Ports, "db" | "clock">): Promise<number> {
  const now = clock.now();
  const monday = newestMonday(now);
  const week = monday.toISOString().slice(0, 10);
  return db.transaction(async (sql) => {
    const people = await sql.query<{ id: string; email: string; locale: string }>(
      `select distinct p.id, p.email, p.locale from membership m join person p on p.id = m.person_id
        where m.role = 'facilitator' and m.created_at < $2
          and exists (select from facilitation f where f.organisation_id = m.organisation_id
                         and f.state in ('invited', 'agreed') and f.invited_at < $2)
          and ${wantsMail("'facilitator-digest'")}
          and not exists (select from outbox_message b where b.key = 'facilitator-digest:' || $1 || ':' || p.id)`,
      [week, monday],
    );
    const mails = people.map(({ id: personId, email: to, locale }): OutgoingMail => {
      const payload = { personId, at: now.toISOString() };
      return {
        key: `facilitator-digest:${week}:${personId}`,
        kind: "facilitator-digest",
        to,
        locale,
        payload,
      };
    });
    await addToOutbox(sql, mails, { now });
    return mails.length;
  });
}
