import type { Currency } from "../money/currency.ts";
import type { PayoutDetails, Rail } from "../payout/payout-account.ts";

/** Who pays: the platform's legal entity and its account at the bank. `bic`: 8 or 11 characters. */
export type Payer = { name: string; account: string; bic: string };

/** One payout of a batch. `amount`: minor units. `concept`: what the receiver's bank shows. */
export type OrderedPayout = { payoutId: string; amount: bigint; concept: string; details: PayoutDetails };

/** An approved batch. `day`: on which the bank is asked to pay, `2026-03-21`. */
export type PayoutOrder = {
  batchId: string;
  number: number;
  currency: Currency;
  approvedAt: Date;
  day: string;
  payouts: OrderedPayout[];
};

/** A file to be handed over as it is. `format` names it in an address. */
export type PayoutFile = { format: string; name: string; mediaType: string; text: string };

/** One way by which payouts reach their receivers. It asks nobody outside: files and codes are handed over by people. */
export type PayoutRail = {
  /** The same order gives the same bytes. @throws for an order that no bank would take. */
  writeFiles(order: PayoutOrder): PayoutFile[];
  /** A new single-use code for one payout; null: this rail needs none. */
  newCode: (() => string) | null;
};

export type PayoutRails = Record<Rail, PayoutRail>;
