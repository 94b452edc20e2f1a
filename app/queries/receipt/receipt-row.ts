import type { AnnulmentReason, IssuedReceipt } from "#app/domain/receipt/receipt-content.ts";
import { readReceiptContent } from "#app/domain/receipt/receipt-content.ts";
import { annulmentNumberOf, receiptNumberOf } from "#app/domain/receipt/receipt-number.ts";

export type ReceiptRow = {
  content: string;
  hash: Buffer;
  code: string;
  annulled_at: Date | null;
  reason: AnnulmentReason | null;
  annulment_year: number | null;
  annulment_number: number | null;
  next_year: number | null;
  next_number: number | null;
};

/** The columns of a receipt as it stands, of `r` and of what `receiptJoins` joins to it. */
export const receiptColumns = `r.content, r.hash, r.code, a.annulled_at, a.reason::text as reason, a.year as annulment_year,
  a.number as annulment_number, n.year as next_year, n.number as next_number`;
export const receiptJoins =
  "left join receipt_annulment a on a.receipt_id = r.id left join receipt n on n.replaces = r.id";

export function toReceipt(row: ReceiptRow): IssuedReceipt {
  const { annulled_at: at, reason, annulment_year, annulment_number, next_year, next_number } = row;
  return {
    content: readReceiptContent(row.content),
    hash: Buffer.from(row.hash).toString("hex"),
    code: row.code,
    annulment: at && {
      number: annulmentNumberOf({ year: annulment_year!, number: annulment_number! }),
      at: at.toISOString(),
      reason: reason!,
      replacedBy: next_year && next_number ? receiptNumberOf({ year: next_year, number: next_number }) : null,
    },
  };
}
