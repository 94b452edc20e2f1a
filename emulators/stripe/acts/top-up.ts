import type Stripe from "stripe";
import { BLANK_BALANCE_TRANSACTION } from "../objects/balance-transaction.ts";
import { BLANK_TOPUP } from "../objects/topup.ts";
import { recordEvent, type World } from "../world.ts";

/** Money of our bank reaches our balance at Stripe, as a person asks for it in the dashboard; it is there at once. */
export function topUp(
  world: World,
  { amount, currency }: { amount: number; currency: string },
): Stripe.Topup {
  const now = world.clock.seconds();
  const id = world.ids.next("tu");
  const transaction = world.store.put({
    ...BLANK_BALANCE_TRANSACTION,
    id: world.ids.next("txn"),
    amount,
    available_on: now,
    created: now,
    currency,
    description: "TOP-UP",
    net: amount,
    reporting_category: "topup",
    source: id,
    type: "topup",
  });
  const topup = world.store.put({
    ...BLANK_TOPUP,
    id,
    amount,
    balance_transaction: transaction.id,
    created: now,
    currency,
    expected_availability_date: now,
  });
  recordEvent(world, { type: "topup.created", snapshot: topup });
  recordEvent(world, { type: "topup.succeeded", snapshot: topup });
  return topup;
}
