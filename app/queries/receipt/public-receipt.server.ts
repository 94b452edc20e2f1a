import type { Database } from "#app/db/database.server.ts";
import {
  type CampaignMatch,
  type MatchStanding,
  matchStanding,
} from "#app/domain/campaign/match-standing.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { IssuedReceipt } from "#app/domain/receipt/receipt-content.ts";
import { type PublishedProof, readProvenEntries } from "../seal.server.ts";
import { type ReceiptRow, receiptColumns, receiptJoins, toReceipt } from "./receipt-row.ts";

/** What anybody may see who has a receipt's code: never who gave. */
export type PublicReceipt = {
  receipt: IssuedReceipt;
  /** Exactly what is hashed. */
  content: string;
  matchNow: { amount: MoneyData; is: MatchStanding | "none" };
  /** Of the gift's entries in the seal, and whether they agree with it now. */
  proofs: PublishedProof[];
  agree: boolean;
};

type Row = ReceiptRow & CampaignMatch & { donation_id: string; currency: Currency; match: bigint };

/** A receipt by its code, with its match as it is now and the proof of its gift's entries; null when there is none. */
export async function readPublicReceipt(db: Database, code: string): Promise<PublicReceipt | null> {
  const [row] = await db.sql.query<Row>(
    `select ${receiptColumns}, r.donation_id, r.currency, d.match, p.gate, c.kind::text as kind, c.state::text as state
       from receipt r ${receiptJoins} join donation d on d.id = r.donation_id join campaign c on c.id = d.campaign_id
       left join match_campaign_position p on p.campaign_id = d.campaign_id where r.code = $1`,
    [code],
  );
  if (!row) return null;
  const is = row.match === 0n ? "none" : matchStanding(row);
  return {
    receipt: toReceipt(row),
    content: row.content,
    matchNow: { amount: toMoneyData({ amount: row.match, currency: row.currency }), is },
    ...(await readProvenEntries(db, row.donation_id)),
  };
}
