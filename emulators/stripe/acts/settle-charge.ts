import { feeOf } from "../fees.ts";
import { BLANK_BALANCE_TRANSACTION } from "../objects/balance-transaction.ts";
import { mustGet, recordEvent, type World } from "../world.ts";

/**
 * The charge gets its balance transaction: only now are fee and net known, told by `charge.updated`.
 * A gift of 50.00 has a fee of 1.75 and a net of 48.25.
 */
export function settleCharge(world: World, { chargeId }: { chargeId: string }): void {
  const charge = mustGet(world, "charge", chargeId);
  if (charge.balance_transaction !== null) return;
  const { settings, clock } = world;
  const fee = feeOf(charge.amount, { currency: charge.currency, table: settings.fees });
  const transaction = world.store.put({
    ...BLANK_BALANCE_TRANSACTION,
    id: world.ids.next("txn"),
    amount: charge.amount,
    available_on: charge.created + Math.floor(settings.availableAfterMs / 1000),
    created: clock.seconds(),
    currency: charge.currency,
    description: charge.description,
    fee,
    fee_details: [
      {
        amount: fee,
        application: null,
        currency: charge.currency,
        description: "Stripe processing fees",
        type: "stripe_fee",
      },
    ],
    net: charge.amount - fee,
    source: charge.id,
  });
  const updated = world.store.put({ ...charge, balance_transaction: transaction.id });
  recordEvent(world, { type: "charge.updated", snapshot: updated, previous: { balance_transaction: null } });
}
