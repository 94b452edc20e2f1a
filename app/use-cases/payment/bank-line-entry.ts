import type { Currency } from "#app/domain/money/currency.ts";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import {
  stripePayoutCreated,
  stripePayoutFailed,
  stripeToppedUp,
} from "#app/ledger/entries/stripe-payout-moved.ts";
import type { NewEntry } from "#app/ledger/entry.ts";

/** Stripe's words for lines between our balance there and our bank, as ours. */
const bankLines: Record<string, "created" | "failed" | "topped up"> = {
  payout: "created",
  payout_failure: "failed",
  payout_cancel: "failed",
  topup: "topped up",
  topup_reversal: "topped up",
};

/** The entry of a line that moves money between Stripe and our bank, whoever asked for it; null for any other line. */
export function bankLineEntry(line: BalanceLine): NewEntry | null {
  const kind = bankLines[line.type];
  if (!kind) return null;
  const { id, source, amount, fee, createdAt } = line;
  const origin = { effectiveAt: createdAt, actorId: null, source: id };
  const currency = line.currency as Currency;
  const payout = { stripePayoutId: source ?? id, currency, fee };
  switch (kind) {
    case "created":
      return stripePayoutCreated({ ...payout, amount: -amount }, origin);
    case "failed":
      return stripePayoutFailed({ ...payout, amount }, origin);
    case "topped up":
      return stripeToppedUp({ balanceLineId: id, currency, amount }, origin);
  }
}
