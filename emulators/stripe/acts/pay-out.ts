import type Stripe from "stripe";
import { notAllowed } from "../errors.ts";
import { BLANK_BALANCE_TRANSACTION } from "../objects/balance-transaction.ts";
import { BLANK_PAYOUT } from "../objects/payout.ts";
import { mustGet, recordEvent, type World } from "../world.ts";
import { takePlannedFailure } from "./plan-outcomes.ts";

export type Funds = { available: Map<string, number>; pending: Map<string, number> };

/** What lies at Stripe per currency, by the clock: sums of all balance transactions, in minor units. */
export function fundsAtStripe(world: World): Funds {
  const funds: Funds = { available: new Map(), pending: new Map() };
  const now = world.clock.seconds();
  for (const id of world.store.ids("balance_transaction")) {
    const { available_on, currency, net } = mustGet(world, "balance_transaction", id);
    const side = available_on <= now ? funds.available : funds.pending;
    side.set(currency, (side.get(currency) ?? 0) + net);
  }
  return funds;
}

/**
 * Sends available money to the bank. `automatic` is Stripe's own sweep, whose lines can be listed by payout;
 * a payout by hand is of any amount and not explained by lines, as at Stripe.
 */
export function createPayout(
  world: World,
  {
    amount,
    currency,
    fields = {},
    automatic = false,
  }: { amount: number; currency: string; fields?: Partial<Stripe.Payout>; automatic?: boolean },
): Stripe.Payout {
  const available = fundsAtStripe(world).available.get(currency) ?? 0;
  if (amount > available) {
    throw notAllowed("You have insufficient funds in your Stripe account for this transfer.", {
      param: "amount",
      code: "balance_insufficient",
    });
  }
  const id = world.ids.next("po");
  if (automatic) claimLines(world, { payout: id, currency });
  const transaction = moveMoney(world, { payout: id, amount: -amount, currency, type: "payout" });
  if (automatic) world.store.put({ id: transaction.id, object: "emulator.payout_line", payout: id });
  const payout = world.store.put({
    ...BLANK_PAYOUT,
    ...fields,
    id,
    amount,
    arrival_date: Math.floor((world.clock.now() + world.settings.payoutArrivesAfterMs) / 1000),
    automatic,
    balance_transaction: transaction.id,
    created: world.clock.seconds(),
    currency,
    reconciliation_status: automatic ? "completed" : "not_applicable",
  });
  recordEvent(world, { type: "payout.created", snapshot: payout });
  if (automatic) recordEvent(world, { type: "payout.reconciliation_completed", snapshot: payout });
  world.schedule.add({ at: payout.arrival_date * 1000, what: "arrive payout", id });
  return payout;
}

export function arrivePayout(world: World, { payoutId }: { payoutId: string }): void {
  const payout = mustGet(world, "payout", payoutId);
  if (payout.status !== "pending") return;
  if (takePlannedFailure(world)) {
    failPayout(world, { payoutId });
    return;
  }
  const paid = world.store.put({ ...payout, status: "paid" });
  recordEvent(world, { type: "payout.updated", snapshot: paid, previous: { status: payout.status } });
  recordEvent(world, { type: "payout.paid", snapshot: paid });
}

/** The bank sends it back; possible even after it was called paid. */
export function failPayout(world: World, { payoutId }: { payoutId: string }): Stripe.Payout {
  const payout = mustGet(world, "payout", payoutId);
  if (payout.status === "failed") throw notAllowed(`The payout ${payoutId} has failed already.`);
  const transaction = moveMoney(world, {
    payout: payoutId,
    amount: payout.amount,
    currency: payout.currency,
    type: "payout_failure",
  });
  const failed = world.store.put({
    ...payout,
    status: "failed",
    failure_balance_transaction: transaction.id,
    failure_code: "account_closed",
    failure_message: "The bank account has been closed.",
  });
  recordEvent(world, { type: "payout.failed", snapshot: failed });
  return failed;
}

/** We take it back before it left; an automatic one, or one that is under way, stays. */
export function cancelPayout(world: World, { payoutId }: { payoutId: string }): Stripe.Payout {
  const payout = mustGet(world, "payout", payoutId);
  if (payout.status !== "pending" || payout.automatic)
    throw notAllowed(`Payouts can only be canceled while pending; ${payoutId} is ${payout.status}.`);
  const { amount, currency } = payout;
  const transaction = moveMoney(world, { payout: payoutId, amount, currency, type: "payout_cancel" });
  const cancelled = world.store.put({
    ...payout,
    status: "canceled",
    failure_balance_transaction: transaction.id,
  });
  recordEvent(world, { type: "payout.canceled", snapshot: cancelled, previous: { status: "pending" } });
  return cancelled;
}

function claimLines(world: World, { payout, currency }: { payout: string; currency: string }): void {
  const now = world.clock.seconds();
  for (const id of world.store.ids("balance_transaction")) {
    const transaction = mustGet(world, "balance_transaction", id);
    if (transaction.currency !== currency || transaction.available_on > now) continue;
    if (!world.store.get("emulator.payout_line", id))
      world.store.put({ id, object: "emulator.payout_line", payout });
  }
}

function moveMoney(
  world: World,
  {
    payout,
    amount,
    currency,
    type,
  }: {
    payout: string;
    amount: number;
    currency: string;
    type: "payout" | "payout_failure" | "payout_cancel";
  },
): Stripe.BalanceTransaction {
  const now = world.clock.seconds();
  return world.store.put({
    ...BLANK_BALANCE_TRANSACTION,
    id: world.ids.next("txn"),
    amount,
    available_on: now,
    created: now,
    currency,
    description: type === "payout" ? "STRIPE PAYOUT" : "STRIPE PAYOUT RETURNED",
    net: amount,
    reporting_category: type === "payout" ? "payout" : "payout_reversal",
    source: payout,
    type,
  });
}
