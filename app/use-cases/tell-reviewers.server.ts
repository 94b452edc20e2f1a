import type { Sql } from "#app/db/sql.ts";
import type { WaitingSubject } from "#app/domain/ports/review-mail.ts";
import { type PersonMail, tellPersons } from "./tell-persons.server.ts";

type Sent = {
  what: WaitingSubject;
  /** Of the campaign, or of the tranche whose evidence it is. */
  id: string;
  sentAt: Date;
  /** Null: the campaign is in no call. */
  matcherId: string | null;
  /** Who sent it, and does not review it. */
  author: string;
};

/** Writes each person who may review what was sent one e-mail: the operators, and the matchers of its call. */
export async function tellReviewers(sql: Sql, sent: Sent, { now }: { now: Date }): Promise<void> {
  const { what, id, sentAt, matcherId, author } = sent;
  const reviewers = await sql.query<{ id: string }>(
    `select p.id from person p
      where p.id <> $2::uuid and exists (
        select from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id
           and (m.role = 'operator' and o.kind = 'platform' or m.role = 'matcher' and o.id = $1::uuid))
      order by p.id`,
    [matcherId, author],
  );
  const mails = reviewers.map(({ id: reader }): PersonMail => {
    const key = `review-waiting:${what}:${id}:${sentAt.getTime()}:${reader}`;
    const payload = { what, subjectId: id, sentAt: sentAt.toISOString(), reader };
    return { key, kind: "review-waiting", personId: reader, payload };
  });
  await tellPersons(sql, mails, { now });
}
