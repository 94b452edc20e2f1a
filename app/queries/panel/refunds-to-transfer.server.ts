import type { Sql } from "#app/db/sql.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type RefundToTransfer = {
  id: string;
  donationId: string;
  /** As the donor knows the gift, and how the donor is asked for an account. Personal: for operators alone. */
  code: string;
  donor: { name: string | null; email: string | null };
  /** What of it has not reached the donor. */
  total: MoneyData;
  error: string | null;
  /** Who decided it, or approved its transfer, and so does not pay it; null: somebody must approve it first. */
  agreedById: string | null;
};

type Row = {
  id: string;
  donation_id: string;
  total: bigint;
  currency: Currency;
  last_error: string | null;
  agreed_by: string | null;
  name: string | null;
  email: string | null;
};

/** Refunds that Stripe did not carry out, oldest first. One query. */
export async function readRefundsToTransfer(sql: Sql): Promise<RefundToTransfer[]> {
  const rows = await sql.query<Row>(
    `select r.id, r.donation_id, r.amount + r.tip + r.fee_cover - r.charged_back as total, d.currency, r.last_error,
            coalesce(r.approved_by, r.decided_by) as agreed_by, k.name, k.email
       from refund r join donation d on d.id = r.donation_id left join donor_contact k on k.donation_id = d.id where r.state = 'failed' order by r.decided_at limit 100`,
  );
  return rows.map((row) => ({
    id: row.id,
    donationId: row.donation_id,
    code: donationCodeOf(row.donation_id),
    donor: { name: row.name, email: row.email },
    total: toMoneyData({ amount: row.total, currency: row.currency }),
    error: row.last_error,
    agreedById: row.agreed_by,
  }));
}
