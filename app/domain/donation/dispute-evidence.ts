import type { MoneyData } from "../money/money.ts";

/** What answers a bank that disputes a gift: who gave what, from where, what they were shown and told, and when. */
export type DisputeEvidence = {
  stripeId: string;
  reason: string;
  amount: MoneyData;
  evidenceDueAt: string | null;
  donationId: string;
  paymentIntentId: string;
  campaign: { title: string; slug: string };
  gift: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  paidAt: string | null;
  donor: { name: string | null; email: string | null };
  device: { address: string | null; browser: string | null } | null;
  coolingOffDays: number;
  /** The receipt that holds, with the code of its public page. */
  receipt: { number: string; code: string } | null;
  /** Oldest first. */
  events: EvidenceEvent[];
};

/** `kind`: of the entry, or of the message; `reference`: its number in the book, the address it went to, or what the donor wrote. */
export type EvidenceEvent = {
  is: "started" | "entry" | "message" | "request";
  at: string;
  kind: string;
  reference: string;
};
