import type Stripe from "stripe";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";

/** What Stripe's status of a dispute says of its end; a status that is not listed is not understood, never guessed. */
const verdicts: Record<string, "won" | "lost" | null> = {
  needs_response: null,
  under_review: null,
  warning_needs_response: null,
  warning_under_review: null,
  // The bank only asked; it took nothing.
  warning_closed: "won",
  won: "won",
  lost: "lost",
};

/** What a dispute is now, whichever of its events told it: two events about one dispute say the same of it. */
export function understandDispute(dispute: Stripe.Dispute, at: Date): PaymentObservation {
  const { payment_intent: intent, status } = dispute;
  if (!Object.hasOwn(verdicts, status)) return { kind: "not_understood", why: `dispute status ${status}` };
  const paymentIntentId = typeof intent === "string" ? intent : intent?.id;
  if (!paymentIntentId) return { kind: "not_understood", why: "dispute without a payment intent" };
  const dueBy = dispute.evidence_details.due_by;
  return {
    kind: "disputed",
    disputeId: dispute.id,
    paymentIntentId,
    amount: BigInt(dispute.amount),
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    verdict: verdicts[status]!,
    openedAt: new Date(dispute.created * 1000).toISOString(),
    isAnswered: status === "under_review" || status === "warning_under_review",
    evidenceDueAt: dueBy === null ? null : new Date(dueBy * 1000).toISOString(),
    at,
  };
}
