import { type Currency, exponentOf } from "./currency.ts";

/** An amount in whole minor units (cents, céntimos) of its currency. */
export type Money = { readonly amount: bigint; readonly currency: Currency };

/** Money as it leaves the server: decimal text, because a bigint does not survive JSON. */
export type MoneyData = { readonly amount: string; readonly currency: Currency };

/** Decimal text for data and files, never grouped: 1250 cents are `12.50`, minus 5 cents are `-0.05`. */
export function toDecimalText({ amount, currency }: Money): string {
  const { sign, whole, fraction } = splitAmount({ amount, currency });
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

export function toMoneyData(money: Money): MoneyData {
  return { amount: toDecimalText(money), currency: money.currency };
}

/** The written parts of an amount: 123450 cents are `""`, `1234` and `50`. */
export function splitAmount({ amount, currency }: Money): { sign: string; whole: string; fraction: string } {
  const places = exponentOf(currency);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  return { sign: amount < 0n ? "-" : "", whole: digits.slice(0, cut), fraction: digits.slice(cut) };
}
