import type Stripe from "stripe";
import { notAllowed } from "../errors.ts";
import { BLANK_BALANCE_TRANSACTION } from "../objects/balance-transaction.ts";
import { BLANK_DISPUTE } from "../objects/dispute.ts";
import { mustGet, recordEvent, type World } from "../world.ts";
import { endingOf } from "./dispute-ending.ts";
import { endSignals } from "./signal-fraud.ts";

const DAY_SECONDS = 24 * 60 * 60;
const RESPONSE_DAYS = 9;
/** What Stripe keeps for a dispute, won or lost, in minor units. */
const DISPUTE_FEE = 1500;

export type AskedDispute = {
  chargeId: string;
  /** What the bank takes back; not given: all that was not refunded. */
  amount?: number;
  reason?: string;
  /** The bank only asks: no money moves. */
  inquiry?: boolean;
  /** False: the money is taken later. */
  withdraw?: boolean;
};

/** The cardholder's bank disputes a charge; unless it only asks, the network takes the money back at once. */
export function disputeCharge(
  world: World,
  { chargeId, amount, reason = "fraudulent", inquiry = false, withdraw = !inquiry }: AskedDispute,
): Stripe.Dispute {
  const charge = mustGet(world, "charge", chargeId);
  const left = charge.amount - charge.amount_refunded;
  const disputed = amount ?? left;
  if (charge.status !== "succeeded" || disputed <= 0 || disputed > charge.amount)
    throw notAllowed(`The charge ${chargeId} cannot be disputed by this amount.`);
  const now = world.clock.seconds();
  const dispute = world.store.put({
    ...BLANK_DISPUTE,
    id: world.ids.next("du"),
    amount: disputed,
    charge: charge.id,
    created: now,
    currency: charge.currency,
    evidence_details: { ...BLANK_DISPUTE.evidence_details, due_by: now + RESPONSE_DAYS * DAY_SECONDS },
    is_charge_refundable: inquiry,
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: {
        brand: "visa",
        case_type: inquiry ? "inquiry" : "chargeback",
        network: "visa",
        network_reason_code: "10.4",
      },
    },
    reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  });
  world.store.put({ ...charge, disputed: true });
  recordEvent(world, { type: "charge.dispute.created", snapshot: dispute });
  endSignals(world, { chargeId, reason: "disputed" });
  world.schedule.add(endingOf(dispute));
  return withdraw ? withdrawFunds(world, { disputeId: dispute.id }) : dispute;
}

/** The network takes the money, and Stripe its fee: an adjustment of -50.00 with a fee of 15.00 is a net of -65.00. */
export function withdrawFunds(world: World, { disputeId }: { disputeId: string }): Stripe.Dispute {
  const dispute = mustGet(world, "dispute", disputeId);
  if (heldByNetwork(dispute) > 0) throw notAllowed(`The money of ${disputeId} is withdrawn already.`);
  const fee = dispute.balance_transactions.length === 0 ? DISPUTE_FEE : 0;
  return moveFunds(world, {
    dispute,
    amount: -dispute.amount,
    fee,
    category: "dispute",
    type: "charge.dispute.funds_withdrawn",
  });
}

/** The network gives the money back, or the half of it; the fee stays with Stripe. */
export function reinstateFunds(
  world: World,
  { disputeId, isHalf = false }: { disputeId: string; isHalf?: boolean },
): Stripe.Dispute {
  const dispute = mustGet(world, "dispute", disputeId);
  const held = heldByNetwork(dispute);
  const amount = isHalf ? Math.floor(held / 2) : held;
  if (amount <= 0) throw notAllowed(`Nothing of ${disputeId} is withdrawn.`);
  return moveFunds(world, {
    dispute,
    amount,
    fee: 0,
    category: "dispute_reversal",
    type: "charge.dispute.funds_reinstated",
  });
}

/** Nothing changes any more. */
export function isClosed({ status }: Stripe.Dispute): boolean {
  return status === "won" || status === "lost" || status === "warning_closed";
}

/** The bank decides, or we give in (`lost`). A won one's money comes back, at once unless told otherwise. */
export function closeDispute(
  world: World,
  { disputeId, status, reinstate = true }: { disputeId: string; status: "won" | "lost"; reinstate?: boolean },
): Stripe.Dispute {
  const dispute = mustGet(world, "dispute", disputeId);
  if (isClosed(dispute))
    throw notAllowed("This dispute is already closed", { code: "dispute_already_closed" });
  const isInquiry = dispute.status.startsWith("warning_");
  const closed = world.store.put({ ...dispute, status: isInquiry ? "warning_closed" : status });
  recordEvent(world, {
    type: "charge.dispute.closed",
    snapshot: closed,
    previous: { status: dispute.status },
  });
  return status === "won" && reinstate && heldByNetwork(closed) > 0
    ? reinstateFunds(world, { disputeId })
    : closed;
}

/** Evidence for the bank. Stripe's words for tests decide at once: `winning_evidence`, `losing_evidence`. */
export function submitEvidence(
  world: World,
  {
    dispute,
    evidence,
    metadata,
    submit,
  }: {
    dispute: Stripe.Dispute;
    evidence: Partial<Stripe.Dispute.Evidence>;
    metadata: Stripe.Metadata;
    submit: boolean;
  },
): Stripe.Dispute {
  if (isClosed(dispute))
    throw notAllowed("This dispute is already closed", { code: "dispute_already_closed" });
  const { evidence_details: before } = dispute;
  const isInquiry = dispute.status.startsWith("warning_");
  const updated = world.store.put({
    ...dispute,
    evidence: { ...dispute.evidence, ...evidence },
    evidence_details: {
      ...before,
      has_evidence: true,
      submission_count: before.submission_count + (submit ? 1 : 0),
      submission_method: submit ? "manual" : before.submission_method,
    },
    metadata: { ...dispute.metadata, ...metadata },
    status: submit ? (isInquiry ? "warning_under_review" : "under_review") : dispute.status,
  });
  recordEvent(world, {
    type: "charge.dispute.updated",
    snapshot: updated,
    previous: { status: dispute.status },
  });
  const words = submit ? updated.evidence.uncategorized_text : null;
  if (words !== "winning_evidence" && words !== "losing_evidence") return updated;
  return closeDispute(world, {
    disputeId: dispute.id,
    status: words === "winning_evidence" ? "won" : "lost",
  });
}

/** What the network has taken and not given back. */
function heldByNetwork({ balance_transactions: moved }: Stripe.Dispute): number {
  return -moved.reduce((sum, { amount }) => sum + amount, 0);
}

function moveFunds(
  world: World,
  {
    dispute,
    amount,
    fee,
    category,
    type,
  }: {
    dispute: Stripe.Dispute;
    amount: number;
    fee: number;
    category: "dispute" | "dispute_reversal";
    type: "charge.dispute.funds_withdrawn" | "charge.dispute.funds_reinstated";
  },
): Stripe.Dispute {
  const now = world.clock.seconds();
  const { currency } = dispute;
  const what = category === "dispute" ? "withdrawal" : "reversal";
  const transaction = world.store.put({
    ...BLANK_BALANCE_TRANSACTION,
    id: world.ids.next("txn"),
    amount,
    available_on: now,
    created: now,
    currency,
    description: `Chargeback ${what} for ${String(dispute.charge)}`,
    fee,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency, description: "Dispute fee", type: "stripe_fee" }],
    net: amount - fee,
    reporting_category: category,
    source: dispute.id,
    status: "available",
    type: "adjustment",
  });
  const moved = world.store.put({
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, transaction],
  });
  recordEvent(world, { type, snapshot: moved });
  return moved;
}
