import type { Currency } from "#app/domain/money/currency.ts";
import type { DisputeTold, PayoutTold, SignalTold } from "./bank-observation.ts";

/**
 * What is asked of the payment provider for one checkout; plain JSON, stored before it is sent and sent again exactly so.
 * Amounts are minor units as text. `expiresAt`: UTC moment, at least 30 minutes ahead.
 */
export type CheckoutRequest = {
  donationId: string;
  campaignTitle: string;
  currency: Currency;
  amount: string;
  tip: string;
  feeCover: string;
  email: string;
  locale: "es" | "en";
  successUrl: string;
  cancelUrl: string;
  expiresAt: string;
};

export type OpenedCheckout = { sessionId: string; url: string };

/** The provider did not do it. `refused`: it never will, as asked; `unreachable`: whether it did is not known. */
export type PaymentRefusal = { kind: "refused" | "unreachable"; message: string };

export type PaymentResult<T> = { ok: true; value: T } | { ok: false; refusal: PaymentRefusal };

/** One checkout as the provider sees it now. Amounts in minor units, currency in capitals. */
export type CheckoutState = {
  sessionId: string;
  donationId: string | null;
  status: "open" | "complete" | "expired" | "unknown";
  isPaid: boolean;
  amount: bigint;
  currency: string;
  paymentIntentId: string | null;
  /** The provider's name for the card that paid; null while none did. */
  card: string | null;
};

/** One line of the provider's account of our balance. Amounts are signed minor units; net = amount − fee. */
export type BalanceLine = {
  id: string;
  /** The provider's word; of an adjustment, what it is reported as (dispute, dispute_reversal). */
  type: string;
  amount: bigint;
  fee: bigint;
  net: bigint;
  currency: string;
  /** The charge, refund, dispute, payout or top-up it belongs to. */
  source: string | null;
  /** Of a charge, refund or dispute. */
  paymentIntentId: string | null;
  createdAt: Date;
  availableAt: Date;
};

export type RefundRequest = {
  refundId: string;
  paymentIntentId: string;
  /** Gift, tip and covered fee together, minor units. */
  amount: bigint;
};

/** Money to our bank, minor units. */
export type PayoutRequest = { payoutId: string; amount: bigint; currency: Currency };

/**
 * What an event, or the provider's answer to a question, tells us about a payment. An observation is a hint:
 * two about one fact settle it once. Amounts in minor units, currency in capitals.
 */
export type PaymentObservation =
  | {
      kind: "paid";
      /** Ours, as the provider carried it; null when it carried none. */
      donationId: string | null;
      paymentIntentId: string;
      amount: bigint;
      currency: string;
      at: Date;
    }
  | { kind: "checkout_expired"; donationId: string | null; sessionId: string; at: Date }
  /** A fee, refund or payout moved our balance: its lines must be read. */
  | { kind: "balance_moved"; at: Date }
  | DisputeTold
  | PayoutTold
  | SignalTold
  /** A card was refused; the checkout stays open. `attemptId`: the provider's, of this try. */
  | { kind: "card_refused"; donationId: string | null; attemptId: string; at: Date }
  /** A card paid. `card`: the provider's name for it, the same for each payment of that card. */
  | { kind: "card_seen"; donationId: string | null; card: string; at: Date }
  | { kind: "refund_failed"; stripeRefundId: string; at: Date }
  /** Told in another version of the provider's language: the donation is to be read there, not believed here. */
  | { kind: "read_again"; donationId: string }
  /** Known and without consequence for the book. */
  | { kind: "without_consequence" }
  /** A type or status this version does not know: parked for a person. */
  | { kind: "not_understood"; why: string };

/** The payment provider. Every write carries a key of ours: asking twice does it once. */
export type Payments = {
  createCheckout(
    request: CheckoutRequest,
    of: { idempotencyKey: string },
  ): Promise<PaymentResult<OpenedCheckout>>;
  readCheckout(sessionId: string): Promise<PaymentResult<CheckoutState>>;
  /** Ends an open checkout; answers its state, which may be complete if the donor was faster. */
  expireCheckout(sessionId: string): Promise<PaymentResult<CheckoutState>>;
  createRefund(request: RefundRequest): Promise<PaymentResult<{ stripeRefundId: string }>>;
  /** The refund that an earlier request of ours made, if it did; null when there is none. */
  findRefund(
    of: Pick<RefundRequest, "refundId" | "paymentIntentId">,
  ): Promise<PaymentResult<{ stripeRefundId: string } | null>>;
  /** Sends money of our balance there to our bank. */
  createPayout(request: PayoutRequest): Promise<PaymentResult<{ stripePayoutId: string }>>;
  /** The payout that an earlier request of ours made, if it did; null when there is none. `since`: not made before. */
  findPayout(of: {
    payoutId: string;
    since: Date;
  }): Promise<PaymentResult<{ stripePayoutId: string } | null>>;
  /** Lines created at or after a moment, and before `until` where it is given, oldest first. */
  listBalanceLines(of: { since: Date; until?: Date }): Promise<PaymentResult<BalanceLine[]>>;
  /** What we hold there now, available or not, in minor units by currency (in capitals). */
  readHoldings(): Promise<PaymentResult<ReadonlyMap<string, bigint>>>;
  /** Events created at or after a moment, as raw JSON, oldest first; undelivered ones too. */
  listEvents(of: { since: Date }): Promise<PaymentResult<ProviderEvent[]>>;
  /** What an event says that was kept as it came. */
  understand(payload: string): PaymentObservation;
  /** The event of a webhook call whose signature over the raw bytes is ours and recent; null otherwise. */
  verifyEvent(body: string, signature: string | undefined): ProviderEvent | null;
};

/** An event as received, and what it says. */
export type ProviderEvent = {
  id: string;
  type: string;
  apiVersion: string | null;
  createdAt: Date;
  payload: string;
  observation: PaymentObservation;
};
