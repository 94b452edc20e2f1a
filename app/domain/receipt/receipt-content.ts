import type { MatchStanding } from "../campaign/match-standing.ts";
import type { MoneyData } from "../money/money.ts";
import type { Issuer } from "./issuer.ts";

/**
 * All that a receipt states, as it is kept and hashed; its public page and its paper are written from it alone. It names
 * no person: the donor stands apart, so that they can be forgotten and the receipt stays.
 */
export type ReceiptContent = {
  format: "esperanza-receipt-1";
  number: string;
  issuer: Issuer;
  issuedAt: string;
  /** The code by which people name the donation. */
  donation: string;
  campaign: { title: string; slug: string };
  paidAt: string;
  means: "card" | "cash" | "transfer";
  gift: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  total: MoneyData;
  /** The match as it stood when the receipt was issued; a campaign's end, a refund or its gate may change it later. */
  match: { amount: MoneyData; ratio: string; is: MatchStanding | "none"; matcher: string | null };
  /** Number of the annulled receipt that it stands for. */
  replaces: string | null;
  /** Number of the entry of the book by which the gift came. */
  entry: string;
};

export type AnnulmentReason = "refunded" | "disputed" | "corrected";

/** That a receipt does not hold any more. */
export type Annulment = {
  number: string;
  at: string;
  reason: AnnulmentReason;
  /** Number of the receipt for what is left of the gift; null: nothing is left. */
  replacedBy: string | null;
};

/** A receipt as it stands, without its donor. */
export type IssuedReceipt = {
  content: ReceiptContent;
  /** SHA-256 of the content, in hexadecimal. */
  hash: string;
  /** Opens its public page. */
  code: string;
  annulment: Annulment | null;
};

export function writeReceiptContent(content: ReceiptContent): string {
  return JSON.stringify(content);
}

/** What was kept, read again. The database refuses that anybody changes it. */
export function readReceiptContent(written: string): ReceiptContent {
  return JSON.parse(written) as ReceiptContent;
}
