import type { Sql } from "#app/db/sql.ts";
import { donationCodeOf, idEndOf } from "#app/domain/donation/donation-code.ts";
import type { DonationState } from "#app/domain/donation/donation-state.ts";
import { normaliseEmail } from "#app/domain/donation/donor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type FoundDonation = {
  id: string;
  code: string;
  campaign: string;
  amount: MoneyData;
  state: DonationState;
  /** When it was paid, or else begun. */
  at: string;
};

type Row = Omit<FoundDonation, "code" | "amount" | "at"> & { currency: Currency; amount: bigint; at: Date };

/** Donations with a code, or of a donor's whole e-mail address, of all calls: for operators alone. The newest fifty. One query. */
export async function readFoundDonations(sql: Sql, text: string): Promise<FoundDonation[]> {
  const end = idEndOf(text);
  const where = end
    ? "right(d.id::text, 8) = $1"
    : "d.id in (select donation_id from donor_contact where email = $1)";
  const rows = await sql.query<Row>(
    `select d.id, c.title as campaign, d.amount, d.currency, d.state::text, coalesce(d.paid_at, d.created_at) as at
       from donation d join campaign c on c.id = d.campaign_id where ${where} order by d.created_at desc, d.id limit 50`,
    [end ?? normaliseEmail(text)],
  );
  return rows.map(({ amount, currency, at, ...row }) => ({
    ...row,
    code: donationCodeOf(row.id),
    amount: toMoneyData({ amount, currency }),
    at: at.toISOString(),
  }));
}
