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
  | { kind: "end-signal"; signalId: string };

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

export type DemoState = {
  plan: { outcome: string; payments: number; payouts: number };
  courier: CourierConduct | null;
  /** The newest first. */
  events: DemoEvent[];
  /** Payments that look like fraud, of which nobody has told the end; the newest first. */
  signals: DemoSignal[];
};

/** The emulator of the demonstration, seen from its controls. Null and false: it does not answer. */
export type DemoPayments = {
  read(): Promise<DemoState | null>;
  order(order: DemoOrder): Promise<boolean>;
};
