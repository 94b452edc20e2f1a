import type { Database } from "#app/db/database.server.ts";
import type { DisputeEvidence, EvidenceEvent } from "#app/domain/donation/dispute-evidence.ts";
import { plainAddress } from "#app/domain/donation/network-address.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { receiptNumberOf } from "#app/domain/receipt/receipt-number.ts";
import { isValidReceipt } from "#app/ledger/receipt-invariants.ts";

type Row = Record<
  "stripe_id" | "reason" | "currency" | "donation_id" | "payment_intent_id" | "title" | "slug",
  string
> &
  Record<"amount" | "gift" | "tip" | "fee_cover", bigint> &
  Record<"name" | "email" | "address" | "browser" | "code" | "seen", string | null> & {
    evidence_due_at: Date | null;
    paid_at: Date | null;
    cooling_off_days: number;
    year: number | null;
    number: number | null;
  };

/** Null when there is no such dispute, or its payment is no gift of ours in a currency of the book. Two queries. */
export async function readDisputeEvidence(
  { sql }: Pick<Database, "sql">,
  disputeId: string,
): Promise<DisputeEvidence | null> {
  const [row] = await sql.query<Row>(
    `select q.stripe_id, q.reason, q.amount, q.currency, q.evidence_due_at, q.payment_intent_id, d.id as donation_id, d.amount as gift,
            d.tip, d.fee_cover, d.paid_at, c.title, c.slug, c.cooling_off_days, k.name, k.email, v.donation_id as seen, v.address,
            v.browser, r.year, r.number, r.code
       from dispute q join donation d on d.id = q.donation_id join campaign c on c.id = d.campaign_id
       left join donor_contact k on k.donation_id = d.id left join donation_device v on v.donation_id = d.id
       left join receipt r on r.donation_id = d.id and ${isValidReceipt}
      where q.id = $1`,
    [disputeId],
  );
  if (!row || !isCurrency(row.currency)) return null;
  const currency: Currency = row.currency;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const { stripe_id, reason, donation_id, payment_intent_id, title, slug, address, browser } = row;
  return {
    stripeId: stripe_id,
    reason,
    amount: money(row.amount),
    evidenceDueAt: row.evidence_due_at?.toISOString() ?? null,
    donationId: donation_id,
    paymentIntentId: payment_intent_id,
    campaign: { title, slug },
    gift: money(row.gift),
    tip: money(row.tip),
    feeCover: money(row.fee_cover),
    paidAt: row.paid_at?.toISOString() ?? null,
    donor: { name: row.name, email: row.email },
    device: row.seen ? { address: address && plainAddress(address), browser } : null,
    coolingOffDays: row.cooling_off_days,
    receipt: row.code
      ? { number: receiptNumberOf({ year: row.year!, number: row.number! }), code: row.code }
      : null,
    events: await readEvents(sql, donation_id),
  };
}

async function readEvents(sql: Database["sql"], donationId: string): Promise<EvidenceEvent[]> {
  const rows = await sql.query<Omit<EvidenceEvent, "at"> & { at: Date }>(
    `select 'started' as is, created_at as at, '' as kind, '' as reference, 0 as place from donation where id = $1
     union all select 'entry', recorded_at, kind, id::text, id from entry where donation_id = $1
     union all select 'request', asked_at, state::text, reason, 0 from refund_request where donation_id = $1
     union all select 'message', sent_at, kind, to_email, 9223372036854775807 from outbox_message
      where sent_at is not null and key = any (
        array['donation-receipt:' || $1::text, 'late-match:' || $1::text]
        || array(select k || id || case k when 'refund-transferred:' then ':' || attempt else '' end
                   from refund, unnest(array['refund-decided:', 'refund-undelivered:', 'refund-transferred:']) k where donation_id = $1)
        || array(select 'refund-declined:' || id from refund_request where donation_id = $1))
      order by at, place`,
    [donationId],
  );
  return rows.map(({ is, at, kind, reference }) => ({ is, at: at.toISOString(), kind, reference }));
}
