import type Stripe from "stripe";
import type { BalanceLine } from "#app/domain/ports/payments.ts";

/** Stripe's balance transaction, with its source expanded, as a line of ours. */
export function toBalanceLine(line: Stripe.BalanceTransaction): BalanceLine {
  const { source } = line;
  const expanded = typeof source === "object" ? source : null;
  const intent = expanded && "payment_intent" in expanded ? expanded.payment_intent : null;
  return {
    id: line.id,
    type: line.type === "adjustment" ? line.reporting_category : line.type,
    amount: BigInt(line.amount),
    fee: BigInt(line.fee),
    net: BigInt(line.net),
    currency: line.currency.toUpperCase(),
    source: typeof source === "string" ? source : (source?.id ?? null),
    paymentIntentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    createdAt: new Date(line.created * 1000),
    availableAt: new Date(line.available_on * 1000),
  };
}
