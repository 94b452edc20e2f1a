import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { tellOperators } from "../tell-operators.server.ts";

type Of = { disputeId: string; now: Date };

/** Tells the donor of a disputed gift, once, if they left an address. */
export async function tellDonorOfDispute(
  sql: Sql,
  { disputeId, donationId, now }: Of & { donationId: string },
): Promise<void> {
  const donors = await sql.query<{ email: string; locale: string }>(
    "select email, locale from donor_contact where donation_id = $1 and email is not null",
    [donationId],
  );
  const kind = "gift-disputed";
  const mails = donors.map(({ email, locale }): OutgoingMail => {
    return { key: `${kind}:${disputeId}`, kind, to: email, locale, payload: { disputeId } };
  });
  await addToOutbox(sql, mails, { now });
}

/** Tells each operator once how a dispute ended. */
export async function tellDisputeDecided(sql: Sql, { disputeId, now }: Of): Promise<void> {
  const kind = "dispute-decided";
  await tellOperators(sql, { key: `${kind}:${disputeId}`, kind, payload: { disputeId } }, { now });
}
