import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { isDisputed } from "./open-dispute.ts";

/**
 * Asks the donors of these gifts who left an address, once for each refund that the card did not take, to which account it is paid. Not while a
 * bank disputes the gift, and never after it took it back: then its address may not be that of the card's owner.
 */
export async function tellUndeliveredRefunds(
  sql: Sql,
  donationIds: readonly string[],
  { now }: { now: Date },
): Promise<void> {
  if (donationIds.length === 0) return;
  const told = await sql.query<{ id: string; email: string; locale: string }>(
    `select r.id, k.email, k.locale from refund r join donation d on d.id = r.donation_id join donor_contact k on k.donation_id = d.id
      where d.id = any($1::uuid[]) and r.state = 'failed' and r.attempts > 0 and k.email is not null and not ${isDisputed}
        and not exists (select from dispute u where u.donation_id = d.id and u.state = 'lost')`,
    [donationIds],
  );
  const mails = told.map(({ id, email, locale }): OutgoingMail => {
    const kind = "refund-undelivered";
    return { key: `${kind}:${id}`, kind, to: email, locale, payload: { refundId: id } };
  });
  await addToOutbox(sql, mails, { now });
}
