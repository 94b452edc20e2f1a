import type { Sql } from "#app/db/sql.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import type { DisputeOpenedFacts } from "#app/domain/ports/dispute-mail.ts";

type Row = {
  amount: bigint;
  currency: string;
  reason: string;
  evidence_due_at: Date | null;
  donation_id: string | null;
  title: string | null;
};

/** What operators are told of a dispute; null when there is none, or it is in money that we do not use. One SQL statement. */
export async function readDisputeOpened(
  sql: Sql,
  { disputeId, siteUrl }: { disputeId: string; siteUrl: string },
): Promise<DisputeOpenedFacts | null> {
  const [row] = await sql.query<Row>(
    `select u.amount, u.currency, u.reason, u.evidence_due_at, d.id as donation_id, c.title
       from dispute u left join entry e on e.key = 'donation-captured:' || u.payment_intent_id
       left join donation d on d.id = e.donation_id left join campaign c on c.id = d.campaign_id where u.id = $1`,
    [disputeId],
  );
  if (!row || !isCurrency(row.currency)) return null;
  return {
    amount: { amount: row.amount, currency: row.currency },
    reason: row.reason,
    gift: row.donation_id ? { code: donationCodeOf(row.donation_id), campaign: row.title! } : null,
    evidenceDueAt: row.evidence_due_at,
    url: `${siteUrl}/panel/operacion#disputas`,
  };
}
