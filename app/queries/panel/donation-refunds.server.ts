import type { Sql } from "#app/db/sql.ts";
import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type DonationRefund = {
  id: string;
  total: MoneyData;
  reason: RefundReason;
  /** What an operator wrote, and the donor read. */
  note: string | null;
  /** What the donor wrote to the operators who granted it. */
  asked: string | null;
  /** Null: nobody, the rules did. */
  decidedBy: string | null;
  decidedAt: string;
  state: "due" | "sent" | "succeeded" | "failed" | "transferred" | "charged_back" | "annulled";
  /** The bank's own, of one that was paid by transfer. */
  reference: string | null;
};

type Row = Omit<DonationRefund, "total" | "decidedAt"> & { total: bigint; decided_at: Date };

/** What was given back of a donation, with why and by whom, oldest first. One query. */
export async function readDonationRefunds(
  sql: Sql,
  { id, currency }: { id: string; currency: Currency },
): Promise<DonationRefund[]> {
  const rows = await sql.query<Row>(
    `select r.id, r.amount + r.tip + r.fee_cover as total, r.reason, r.note, p.name as "decidedBy", r.decided_at, r.state::text, r.reference,
            (select q.reason from refund_request q
              where r.reason = 'donor_request' and q.donation_id = r.donation_id and q.state = 'granted' and q.decided_at = r.decided_at) as asked
       from refund r left join person p on p.id = r.decided_by where r.donation_id = $1 order by r.decided_at, r.id`,
    [id],
  );
  return rows.map(({ total, decided_at, ...row }) => ({
    ...row,
    total: toMoneyData({ amount: total, currency }),
    decidedAt: decided_at.toISOString(),
  }));
}
