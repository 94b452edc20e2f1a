import type Stripe from "stripe";
import type { Duty } from "../schedule.ts";

const INQUIRY_SECONDS = 120 * 24 * 60 * 60;

/** When a dispute that nobody answers ends by itself: a chargeback with its deadline, an inquiry 120 days after it was opened. */
export function endingOf({ id, status, created, evidence_details: { due_by } }: Stripe.Dispute): Duty {
  const seconds = status.startsWith("warning_") ? created + INQUIRY_SECONDS : (due_by ?? created);
  return { at: seconds * 1000, what: "end unanswered dispute", id };
}
