/** What may be ordered for the next payments of the demonstration, in the emulator's words. */
export const plannedOutcomes = [
  "success",
  "decline",
  "refund_fails",
  "early_fraud_warning",
  "review",
  "dispute",
  "dispute_lost",
  "dispute_won",
] as const;

export type PlannedOutcome = (typeof plannedOutcomes)[number];

/** How the emulator carries its events to us. */
export type CourierConduct = {
  /** So many times more than once. */
  duplicate: number;
  delayMs: number;
  /** The newest first. */
  reorder: boolean;
  /** So many of the next are lost. */
  dropNext: number;
};

/** What a person who shows the product orders of the emulator that stands for Stripe. */
export type DemoOrder =
  | { kind: "payments"; outcome: PlannedOutcome; payments: number }
  | { kind: "payouts"; payouts: number }
  | ({ kind: "courier" } & CourierConduct)
  | { kind: "again"; eventId: string }
  /** The card's network or Stripe asks about a payment no more. */
  | { kind: "end-signal"; signalId: string }
  | { kind: "dispute"; disputeId: string; act: DisputeAct };

/**
 * How a bank may end a dispute, or its cardholder; or only that our evidence was sent, or that the network gave the half of it back
 * (`half_back`) and nobody decided yet. `lost_and_back`: it is lost, and the network gives all back afterwards.
 */
export const disputeActs = ["answered", "half_back", "won", "lost", "lost_and_back", "withdrawn"] as const;

export type DisputeAct = (typeof disputeActs)[number];

export type DemoEvent = {
  id: string;
  type: string;
  /** Seconds since 1970, in the demonstration's time. */
  created: number;
  delivery: "waiting" | "delivered" | "dropped" | "none";
  /** The id of the object that it tells of. */
  about: string;
};

/** `about`: the payment's charge. */
export type DemoSignal = { id: string; kind: "early_fraud_warning" | "review"; about: string };

/** A dispute that nobody has decided. `amount`: minor units; `dueBy`: seconds since 1970, in the demonstration's time. */
export type DemoDispute = {
  id: string;
  /** An inquiry moves no money: it can only be let go. */
  kind: "dispute" | "inquiry";
  about: string;
  amount: number;
  currency: string;
  isAnswered: boolean;
  dueBy: number | null;
};

export type DemoState = {
  plan: { outcome: string; payments: number; payouts: number };
  courier: CourierConduct | null;
  /** The newest first. */
  events: DemoEvent[];
  /** The newest first. */
  disputes: DemoDispute[];
  /** Payments that look like fraud, of which nobody has told the end; the newest first. */
  signals: DemoSignal[];
};

/** The emulator of the demonstration, seen from its controls. Null and false: it does not answer. */
export type DemoPayments = {
  read(): Promise<DemoState | null>;
  order(order: DemoOrder): Promise<boolean>;
};
