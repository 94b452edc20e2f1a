import type { Sql } from "#app/db/sql.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { RefundTransferredFacts, RefundUndeliveredFacts } from "#app/domain/ports/refund-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow & {
  donation_id: string;
  access_token: string;
  currency: Currency;
  total: bigint;
  settled_at: Date;
  reference: string;
};

type Of = { refundId: string; siteUrl: string };

/** What a donor is told of a refund that the card did not take; null when it does not wait any more. One SQL statement. */
export async function readRefundUndelivered(
  sql: Sql,
  of: Of & { contact: string },
): Promise<RefundUndeliveredFacts | null> {
  const row = await readRefund(sql, of, "failed");
  return row ? { ...toFacts(row, of), contact: of.contact } : null;
}

/** What a donor is told of a refund that was paid by transfer; null when that was taken back. One SQL statement. */
export async function readRefundTransferred(sql: Sql, of: Of): Promise<RefundTransferredFacts | null> {
  const row = await readRefund(sql, of, "transferred");
  return row ? { ...toFacts(row, of), paidAt: row.settled_at, reference: row.reference } : null;
}

async function readRefund(
  sql: Sql,
  { refundId }: Of,
  state: "failed" | "transferred",
): Promise<Row | undefined> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, d.id as donation_id, d.access_token, d.currency, r.settled_at, r.reference,
            r.amount + r.tip + r.fee_cover - r.charged_back as total
       from refund r join donation d on d.id = r.donation_id join campaign c on c.id = d.campaign_id
      where r.id = $1 and r.state::text = $2`,
    [refundId, state],
  );
  return row;
}

function toFacts(row: Row, { siteUrl }: Of): Omit<RefundUndeliveredFacts, "contact"> {
  return {
    campaign: toMailCampaign(row, siteUrl),
    donationCode: donationCodeOf(row.donation_id),
    total: { amount: row.total, currency: row.currency },
    url: `${siteUrl}/aportes/${row.access_token}`,
  };
}
