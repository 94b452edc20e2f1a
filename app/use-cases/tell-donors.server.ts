import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";

/** Writes the donors of these donations who left an address one e-mail of a kind, once for each donation. */
export async function tellDonors(
  sql: Sql,
  donationIds: readonly string[],
  { kind, now }: { kind: OutgoingMail["kind"]; now: Date },
): Promise<void> {
  if (donationIds.length === 0) return;
  const donors = await sql.query<{ donation_id: string; email: string; locale: string }>(
    "select donation_id, email, locale from donor_contact where donation_id = any($1::uuid[]) and email is not null",
    [donationIds],
  );
  const mails = donors.map(({ donation_id: donationId, email, locale }): OutgoingMail => {
    return { key: `${kind}:${donationId}`, kind, to: email, locale, payload: { donationId } };
  });
  await addToOutbox(sql, mails, { now });
}
