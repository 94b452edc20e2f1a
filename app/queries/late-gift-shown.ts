import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

/** It got less match than was promised, paid late or by a person's decision; until then all may be had back. */
export type LateGiftShown = {
  promised: MoneyData;
  given: MoneyData;
  until: string;
  isOver: boolean;
  isRejected: boolean;
};

type Row = {
  currency: Currency;
  amount: bigint;
  refunded: bigint;
  match_limit: string | null;
  late_promised: bigint;
  late_given: bigint;
  late_until: Date | null;
};

export function lateGiftShown(row: Row, now: Date): LateGiftShown | null {
  const { currency, late_until: until } = row;
  if (!until) return null;
  return {
    promised: toMoneyData({ amount: row.late_promised, currency }),
    given: toMoneyData({ amount: row.late_given, currency }),
    until: until.toISOString(),
    isOver: until <= now || row.refunded === row.amount,
    isRejected: row.match_limit === "rejected",
  };
}
