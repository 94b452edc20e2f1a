import type { Currency } from "#app/domain/money/currency.ts";

export type AccountKind = "asset" | "liability" | "equity" | "income" | "expense";

/** An account of the chart. `not_negative`: on its natural side it never falls below zero, at no version. */
export type Account = {
  readonly code: string;
  readonly currency: Currency;
  readonly kind: AccountKind;
  readonly floor: "none" | "not_negative";
  readonly campaignId?: string;
  readonly fundId?: string;
};

/** Whether a debit makes it grow. */
export function growsByDebit(kind: AccountKind): boolean {
  return kind === "asset" || kind === "expense";
}

/** What an account holds on its natural side, from the signed balance (debits positive): a liability of −500 holds 500. */
export function heldIn(kind: AccountKind, signed: bigint): bigint {
  return growsByDebit(kind) ? signed : -signed;
}
