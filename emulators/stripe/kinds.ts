import type Stripe from "stripe";
import type { KeptPrice } from "./objects/price.ts";

/** An event as kept: the snapshot is the very version of the object that was current then, shared, not copied. */
export type KeptEvent = {
  id: string;
  object: "emulator.event";
  type: Stripe.Event.Type;
  created: number;
  snapshot: object;
  previous: object | null;
  request: { id: string | null; idempotency_key: string | null };
  /** waiting: the courier owes it; delivered: a 2xx came; dropped: lost on purpose; none: nobody to tell. */
  delivery: "waiting" | "delivered" | "dropped" | "none";
};

/** The answer that an idempotency key stands for. A plain object is kept by its version, anything else as `body`. */
export type KeptAnswer = {
  id: string;
  object: "emulator.answer";
  fingerprint: string;
  requestId: string;
  created: number;
  status: number;
  snapshot: object | null;
  body: unknown;
};

/** What a checkout session was created with and does not show: its items and what its payment shall carry. */
export type KeptCheckout = {
  id: string;
  object: "emulator.checkout";
  items: CheckoutItem[];
  payment: {
    description?: string;
    metadata?: { [name: string]: string };
    receipt_email?: string;
    statement_descriptor?: string;
    statement_descriptor_suffix?: string;
    shipping?: Stripe.PaymentIntent.Shipping;
  };
  /** The card that waits for its holder's authentication, by name. */
  authenticating: string | null;
};

export type CheckoutItem = {
  id: string;
  price: string;
  product: string;
  name: string;
  description: string | null;
  unitAmount: number;
  quantity: number;
};

/** What the emulator alone knows: the test card, or planned outcome, of a charge or payment method; the payout that took a line's money. */
export type KeptCard = { id: string; object: "emulator.card"; card: string };
export type KeptPayoutLine = { id: string; object: "emulator.payout_line"; payout: string };
export type KeptClock = { id: "clock"; object: "emulator.clock"; offsetMs: number; frozenAt: string | null };

/** What a person has ordered for what comes next: the outcome of so many payments, and how many payouts fail. */
export type KeptPlan = {
  id: "plan";
  object: "emulator.plan";
  outcome: string;
  payments: number;
  payouts: number;
};

export type Kinds = {
  "checkout.session": Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  balance_transaction: Stripe.BalanceTransaction;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  payout: Stripe.Payout;
  topup: Stripe.Topup;
  payment_method: Stripe.PaymentMethod;
  product: Stripe.Product;
  price: KeptPrice;
  "radar.early_fraud_warning": Stripe.Radar.EarlyFraudWarning;
  review: Stripe.Review;
  "emulator.event": KeptEvent;
  "emulator.answer": KeptAnswer;
  "emulator.checkout": KeptCheckout;
  "emulator.card": KeptCard;
  "emulator.payout_line": KeptPayoutLine;
  "emulator.clock": KeptClock;
  "emulator.plan": KeptPlan;
};

export type Kind = keyof Kinds;
export type Kept = Kinds[Kind];

const PREFIXES: { [prefix: string]: Kind } = {
  cs: "checkout.session",
  pi: "payment_intent",
  ch: "charge",
  txn: "balance_transaction",
  re: "refund",
  du: "dispute",
  po: "payout",
  tu: "topup",
  pm: "payment_method",
  prod: "product",
  price: "price",
  issfr: "radar.early_fraud_warning",
  prv: "review",
};

/** `ch_3Pq…` is a charge; null for ids of things that the emulator does not keep. */
export function kindOfId(id: string): Kind | null {
  return PREFIXES[id.slice(0, id.indexOf("_"))] ?? null;
}
