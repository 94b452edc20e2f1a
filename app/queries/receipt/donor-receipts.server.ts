import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { IssuedReceipt } from "#app/domain/receipt/receipt-content.ts";
import { type ReceiptRow, receiptColumns, receiptJoins, toReceipt } from "./receipt-row.ts";

/** The receipts of one gift, newest first. One query. */
export async function readGiftReceipts({ sql }: Database, donationId: string): Promise<IssuedReceipt[]> {
  const rows = await sql.query<ReceiptRow>(
    `select ${receiptColumns} from receipt r ${receiptJoins} where r.donation_id = $1 order by r.issued_at desc, r.number desc`,
    [donationId],
  );
  return rows.map(toReceipt);
}

/** One receipt as its donor may have it: with who gave, in the language they chose. */
export type DonorsReceipt = { receipt: IssuedReceipt; donor: string | null; locale: "es" | "en" };

/** A receipt of the gift whose link this token opens; null when the token opens none, or the number is another gift's. One query. */
export async function readDonorsReceipt(
  { sql }: Database,
  of: { accessToken: string; year: number; number: number },
): Promise<DonorsReceipt | null> {
  const [row] = await sql.query<ReceiptRow & { donor: string | null; locale: string | null }>(
    `select ${receiptColumns}, coalesce(k.name, k.email) as donor, k.locale
       from donation d join receipt r on r.donation_id = d.id ${receiptJoins} left join donor_contact k on k.donation_id = d.id
      where d.access_token = $1 and r.year = $2 and r.number = $3`,
    [of.accessToken, of.year, of.number],
  );
  return (
    (row && { receipt: toReceipt(row), donor: row.donor, locale: row.locale === "en" ? "en" : "es" }) ?? null
  );
}

/** A receipt among all of one donor's, with the token that opens its gift. */
export type OwnReceipt = {
  receipt: IssuedReceipt;
  accessToken: string;
  currency: Currency;
  year: number;
  /** As whom they gave, if they said. */
  name: string | null;
};

/**
 * Every receipt of gifts made with this address, oldest gift first; `year`: in which it was given, where the issuer is. One query.
 * The address must have been proven by signing in.
 */
export async function readOwnReceipts(
  { sql }: Database,
  { email, timeZone }: { email: string; timeZone: string },
): Promise<OwnReceipt[]> {
  const rows = await sql.query<
    ReceiptRow & { access_token: string; currency: Currency; paid_year: number; name: string | null }
  >(
    `select ${receiptColumns}, d.access_token, r.currency, k.name, extract(year from r.paid_at at time zone $2)::int as paid_year
       from donor_contact k join donation d on d.id = k.donation_id join receipt r on r.donation_id = d.id ${receiptJoins}
      where k.email = $1 order by r.paid_at, r.issued_at, r.number`,
    [email, timeZone],
  );
  return rows.map((row) => ({
    receipt: toReceipt(row),
    accessToken: row.access_token,
    currency: row.currency,
    year: row.paid_year,
    name: row.name,
  }));
}
