import type Stripe from "stripe";

export const BLANK_BALANCE_TRANSACTION: Stripe.BalanceTransaction = {
  id: "",
  object: "balance_transaction",
  amount: 0,
  available_on: 0,
  balance_type: "payments",
  created: 0,
  currency: "",
  description: null,
  exchange_rate: null,
  fee: 0,
  fee_details: [],
  net: 0,
  reporting_category: "charge",
  source: null,
  status: "pending",
  type: "charge",
};

/** Pending until the clock reaches `available_on`: worked out when shown, never stored. */
export function atMoment(
  transaction: Stripe.BalanceTransaction,
  { seconds }: { seconds: number },
): Stripe.BalanceTransaction {
  const status = transaction.available_on <= seconds ? "available" : "pending";
  return transaction.status === status ? transaction : { ...transaction, status };
}
