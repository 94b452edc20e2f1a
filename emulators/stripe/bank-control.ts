import {
  closeDispute,
  disputeCharge,
  reinstateFunds,
  submitEvidence,
  withdrawFunds,
} from "./acts/dispute-charge.ts";
import { cancelPayout } from "./acts/pay-out.ts";
import { topUp } from "./acts/top-up.ts";
import type { Command } from "./control-command.ts";

/** Orders of the control API about what a bank does: disputes, and money that our own bank sends. */
export const BANK_COMMANDS: { [address: string]: Command } = {
  "POST charges/{id}/dispute": ({ world }, { id, asked }) => {
    if (!world.store.get("charge", id))
      return { status: 404, body: { ok: false, message: `no charge ${id}` } };
    const { amount, reason, inquiry, withdraw } = asked;
    const dispute = disputeCharge(world, {
      chargeId: id,
      amount: typeof amount === "number" ? amount : undefined,
      reason: typeof reason === "string" ? reason : undefined,
      inquiry: inquiry === true,
      withdraw: typeof withdraw === "boolean" ? withdraw : undefined,
    });
    return { status: 200, body: { ok: true, dispute } };
  },
  "POST disputes/{id}/withdraw": ({ world }, { id }) => ({
    status: 200,
    body: { ok: true, dispute: withdrawFunds(world, { disputeId: id }) },
  }),
  "POST disputes/{id}/reinstate": ({ world }, { id, asked }) => ({
    status: 200,
    body: { ok: true, dispute: reinstateFunds(world, { disputeId: id, isHalf: asked.half === true }) },
  }),
  "POST disputes/{id}/answer": ({ world }, { id }) => {
    const dispute = world.store.get("dispute", id);
    if (!dispute) return { status: 404, body: { ok: false, message: `no dispute ${id}` } };
    const evidence = { uncategorized_text: "sent in the dashboard" };
    const answered = submitEvidence(world, { dispute, evidence, metadata: {}, submit: true });
    return { status: 200, body: { ok: true, dispute: answered } };
  },
  "POST disputes/{id}/close": ({ world }, { id, asked }) => {
    if (asked.status !== "won" && asked.status !== "lost" && asked.status !== "withdrawn")
      return { status: 400, body: { ok: false, message: 'give {"status":"won"|"lost"|"withdrawn"}' } };
    if (!world.store.get("dispute", id))
      return { status: 404, body: { ok: false, message: `no dispute ${id}` } };
    // Stripe knows no word for a dispute that its cardholder withdrew: it tells it as won.
    const status = asked.status === "lost" ? "lost" : "won";
    const reinstate = asked.reinstate !== false;
    const closed = closeDispute(world, { disputeId: id, status, reinstate });
    const dispute = asked.back === true ? reinstateFunds(world, { disputeId: id }) : closed;
    return { status: 200, body: { ok: true, dispute } };
  },
  "POST payouts/{id}/cancel": ({ world }, { id }) => ({
    status: 200,
    body: { ok: true, payout: cancelPayout(world, { payoutId: id }) },
  }),
  "POST topups": ({ world }, { asked }) => {
    if (typeof asked.amount !== "number")
      return { status: 400, body: { ok: false, message: 'give {"amount": minor units}' } };
    const currency = typeof asked.currency === "string" ? asked.currency : "usd";
    return { status: 200, body: { ok: true, topup: topUp(world, { amount: asked.amount, currency }) } };
  },
};
