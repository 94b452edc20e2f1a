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
  /** We sent evidence; the bank has not decided yet. */
  isAnswered?: boolean;
  at: Date;
};

/**
 * A payment looks like fraud: to its card's issuer, or to the provider's own rules. `overAs`: the provider's word for how it
 * ended; null while it asks for somebody to look. `toldAt`: UTC moment as text.
 */
export type SignalTold = {
  kind: "signalled";
  signalId: string;
  cause: "early_fraud_warning" | "review";
  paymentIntentId: string;
  /** The provider's word for what it is about. */
  reason: string;
  toldAt: string;
  overAs: string | null;
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
