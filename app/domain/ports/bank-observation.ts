/**
 * A bank disputes a payment, or its dispute goes on. `verdict`: null while nobody has decided; a bank that only asked and
 * was answered counts as won. Amount in minor units, currency in capitals; `openedAt`, `evidenceDueAt`: UTC moments as text.
 */
export type DisputeTold = {
  kind: "disputed";
  disputeId: string;
  paymentIntentId: string;
  amount: bigint;
  currency: string;
  /** The provider's word for why. */
  reason: string;
  verdict: "won" | "lost" | null;
  openedAt: string;
  evidenceDueAt: string | null;
  at: Date;
};

/** Money on its way from the provider to our bank. `payoutId`: ours, when we asked for it. Amount in minor units. */
export type PayoutTold = {
  kind: "payout_told";
  stripePayoutId: string;
  payoutId: string | null;
  amount: bigint;
  currency: string;
  status: "pending" | "paid" | "failed" | "canceled";
  failure: string | null;
  at: Date;
};
