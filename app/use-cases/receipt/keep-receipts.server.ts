import { createHash } from "node:crypto";
import type { Sql } from "#app/db/sql.ts";
import type { Issuer } from "#app/domain/receipt/issuer.ts";
import { type AnnulmentReason, writeReceiptContent } from "#app/domain/receipt/receipt-content.ts";
import { receiptNumberOf } from "#app/domain/receipt/receipt-number.ts";
import type { Ports } from "../ports.ts";
import type { ReceiptFacts } from "./read-receipt-facts.server.ts";

/** Who issues, and when: the moment never lies before that of an earlier number. */
export type Issuing = { issuer: Issuer; at: Date; year: number };

/** Annuls receipts, each with the next number of the annulments' series, in the caller's transaction. */
export async function keepAnnulments(
  sql: Sql,
  annulled: readonly { receiptId: string; annul: AnnulmentReason }[],
  { issuer, at, year }: Issuing,
): Promise<void> {
  if (annulled.length === 0) return;
  const first = await takeNumbers(sql, {
    issuer: issuer.taxId,
    kind: "annulment",
    year,
    count: annulled.length,
  });
  await sql.query(
    `insert into receipt_annulment (receipt_id, issuer, year, number, reason, annulled_at)
     select receipt_id, $3, $4, $5 + place::int - 1, reason::receipt_annulment_reason, $6
       from unnest($1::uuid[], $2::text[]) with ordinality as a(receipt_id, reason, place)`,
    [
      annulled.map(({ receiptId }) => receiptId),
      annulled.map(({ annul }) => annul),
      issuer.taxId,
      year,
      first,
      at,
    ],
  );
}

/** Issues receipts with the next numbers, in this order, in the caller's transaction. */
export async function keepReceipts(
  sql: Sql,
  { ids }: Ports,
  issued: readonly ReceiptFacts[],
  { issuer, at, year }: Issuing,
): Promise<void> {
  if (issued.length === 0) return;
  const first = await takeNumbers(sql, { issuer: issuer.taxId, kind: "receipt", year, count: issued.length });
  const rows = issued.map(({ donationId, currency, paidAt, left, valid, content }, index) => {
    const number = first + index;
    const written = writeReceiptContent({
      format: "esperanza-receipt-1",
      number: receiptNumberOf({ year, number }),
      issuer,
      issuedAt: at.toISOString(),
      ...content,
      replaces: valid?.number ?? null,
    });
    return {
      ...{
        id: ids.id(),
        donation_id: donationId,
        issuer: issuer.taxId,
        year,
        number,
        code: ids.token(),
        currency,
      },
      ...{ gift: left.gift.toString(), tip: left.tip.toString(), fee_cover: left.feeCover.toString() },
      ...{ paid_at: paidAt, issued_at: at, content: written, replaces: valid?.id ?? null },
      hash: `\\x${createHash("sha256").update(written).digest("hex")}`,
    };
  });
  await sql.query(
    `insert into receipt (id, donation_id, issuer, year, number, code, currency, gift, tip, fee_cover, paid_at, issued_at, content, hash, replaces)
     select * from jsonb_to_recordset($1::jsonb) as r(id uuid, donation_id uuid, issuer text, year int, number int, code text, currency text,
            gift bigint, tip bigint, fee_cover bigint, paid_at timestamptz, issued_at timestamptz, content text, hash bytea, replaces uuid)`,
    [JSON.stringify(rows)],
  );
}

/** Takes the next numbers of a series for this transaction; answers the first of them. */
async function takeNumbers(
  sql: Sql,
  of: { issuer: string; kind: "receipt" | "annulment"; year: number; count: number },
): Promise<number> {
  const [row] = await sql.query<{ first: number }>(
    `insert into receipt_series as s (issuer, kind, year, last) values ($1, $2::receipt_series_kind, $3, $4)
     on conflict (issuer, kind, year) do update set last = s.last + excluded.last returning last - $4 + 1 as first`,
    [of.issuer, of.kind, of.year, of.count],
  );
  return row!.first;
}
