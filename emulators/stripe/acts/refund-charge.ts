import type Stripe from "stripe";
import { amountInMessage } from "../currencies.ts";
import { notAllowed } from "../errors.ts";
import { BLANK_BALANCE_TRANSACTION } from "../objects/balance-transaction.ts";
import { BLANK_REFUND } from "../objects/refund.ts";
import { mustGet, recordEvent, type World } from "../world.ts";
import { conductOfCharge } from "./plan-outcomes.ts";
import { endSignals } from "./signal-fraud.ts";

export type AskedRefund = {
  charge: Stripe.Charge;
  amount?: number;
  reason?: Stripe.Refund.Reason;
  metadata?: { [name: string]: string };
};

/** Gives back a part or all of a charge. Stripe keeps its fee. Refused: not paid, given back already, more than is left. */
export function refundCharge(world: World, { charge, amount, reason, metadata }: AskedRefund): Stripe.Refund {
  if (charge.status !== "succeeded") {
    throw notAllowed(`This charge (${charge.id}) was not successful and cannot be refunded.`, {
      param: "charge",
      code: "charge_not_refundable",
    });
  }
  if (isChargedBack(world, charge))
    throw notAllowed(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw notAllowed(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  const given = amount ?? left;
  if (given > left) {
    throw notAllowed(
      `Refund amount (${amountInMessage(given, charge)}) is greater than unrefunded amount on charge (${amountInMessage(left, charge)})`,
      { param: "amount" },
    );
  }
  const id = world.ids.next("re");
  const transaction = moveMoney(world, {
    source: id,
    charge,
    amount: -given,
    type: "refund",
    what: "REFUND FOR CHARGE",
  });
  const refund = world.store.put({
    ...BLANK_REFUND,
    id,
    amount: given,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: world.clock.seconds(),
    currency: charge.currency,
    metadata: metadata ?? {},
    payment_intent: charge.payment_intent,
    reason: reason ?? null,
  });
  setRefunded(world, { charge, amount: charge.amount_refunded + given, type: "charge.refunded" });
  recordEvent(world, { type: "refund.created", snapshot: refund });
  if (given === left) endSignals(world, { chargeId: charge.id, reason: "refunded" });
  if (conductOfCharge(world, { id: charge.id })?.kind === "pays, refund fails later") {
    world.schedule.add({
      at: world.clock.now() + world.settings.refundFailsAfterMs,
      what: "fail refund",
      id,
    });
  }
  return refund;
}

/** The donor's bank could not take the refund: the money is back at Stripe, and the charge counts as not refunded by it. */
export function failRefund(world: World, { refundId }: { refundId: string }): Stripe.Refund {
  const refund = mustGet(world, "refund", refundId);
  if (refund.status === "failed") throw notAllowed(`The refund ${refundId} has failed already.`);
  const charge = mustGet(world, "charge", refund.charge);
  const transaction = moveMoney(world, {
    source: refund.id,
    charge,
    amount: refund.amount,
    type: "refund_failure",
    what: "REFUND FAILURE FOR CHARGE",
  });
  const previous = { status: refund.status };
  const failed = world.store.put({
    ...refund,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: transaction.id,
  });
  setRefunded(world, { charge, amount: charge.amount_refunded - refund.amount, type: "charge.updated" });
  recordEvent(world, { type: "refund.updated", snapshot: failed, previous });
  recordEvent(world, { type: "refund.failed", snapshot: failed });
  return failed;
}

/** While a bank disputes a charge, and after it won, nothing of it can be refunded. */
function isChargedBack(world: World, charge: Stripe.Charge): boolean {
  const disputes = world.store.related("dispute", { field: "charge", id: charge.id });
  return disputes.some((id) => {
    const { status, is_charge_refundable } = mustGet(world, "dispute", id);
    return !is_charge_refundable && status !== "won";
  });
}

function setRefunded(
  world: World,
  {
    charge,
    amount,
    type,
  }: { charge: Stripe.Charge; amount: number; type: "charge.refunded" | "charge.updated" },
): void {
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  const changed = world.store.put({ ...charge, amount_refunded: amount, refunded: amount === charge.amount });
  recordEvent(world, { type, snapshot: changed, previous });
}

/** Money of a refund is available when the charge's own money is, so the available balance is not drawn on early. */
function moveMoney(
  world: World,
  {
    source,
    charge,
    amount,
    type,
    what,
  }: {
    source: string;
    charge: Stripe.Charge;
    amount: number;
    type: "refund" | "refund_failure";
    what: string;
  },
): Stripe.BalanceTransaction {
  const now = world.clock.seconds();
  const own =
    charge.balance_transaction === null
      ? undefined
      : mustGet(world, "balance_transaction", charge.balance_transaction);
  return world.store.put({
    ...BLANK_BALANCE_TRANSACTION,
    id: world.ids.next("txn"),
    amount,
    available_on: Math.max(now, own?.available_on ?? now),
    created: now,
    currency: charge.currency,
    description: `${what} (${charge.id})`,
    net: amount,
    reporting_category: type,
    source,
    type,
  });
}
