import type { Sql } from "#app/db/sql.ts";
import { mailboxOf } from "#app/domain/donation/related-party.ts";
import type { Ports } from "../ports.ts";

/** Whether a gift was given from the mailbox that this person signs in with: they decide nothing about it. */
export async function isOwnGift(
  sql: Sql,
  { keyedHash }: Pick<Ports, "keyedHash">,
  { personId, donationId }: { personId: string | null; donationId: string },
): Promise<boolean> {
  const [row] = await sql.query<{ email: string; mailbox_key: string | null }>(
    "select p.email, k.mailbox_key from person p, donor_contact k where p.id = $1 and k.donation_id = $2",
    [personId, donationId],
  );
  return row !== undefined && row.mailbox_key === keyedHash("mailbox", mailboxOf(row.email));
}
