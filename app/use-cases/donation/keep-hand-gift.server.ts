import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";

type Kept = {
  donationId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  amount: bigint;
  donorKey: string;
  accessToken: string;
  name: string | null;
  email: string | null;
  locale: string;
  /** When its money is in the bank; null for cash, until it is banked. */
  availableAt: Date | null;
  now: Date;
};

/** Keeps a gift made in hand as a donation, with what is known of its donor. */
export async function keepHandGift(sql: Sql, of: Kept): Promise<void> {
  await sql.query(
    `insert into donation (id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, created_at, access_token,
                           available_at)
     values ($1, $2, $3, $4, $5, $6, 0, 0, $7, $8, $9)`,
    [
      of.donationId,
      of.campaignId,
      of.callId,
      of.donorKey,
      of.currency,
      of.amount,
      of.now,
      of.accessToken,
      of.availableAt,
    ],
  );
  if (of.name === null && of.email === null) return;
  await sql.query(
    `insert into donor_contact (donation_id, email, name, is_anonymous, locale) values ($1, $2, $3, $4, $5)`,
    [of.donationId, of.email, of.name, of.name === null, of.locale],
  );
}
