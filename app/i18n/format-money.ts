import { formatAmount } from "#app/domain/money/format-amount.ts";
import type { Money, MoneyData } from "#app/domain/money/money.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";

/** Money as it left the server, in minor units again: `12.50` is 1250 cents. */
export function moneyOf({ amount, currency }: MoneyData): Money {
  return { amount: BigInt(amount.replace(".", "")), currency };
}

/** For a person who reads this language: `$1.234,50` or `$1,234.50`. */
export function formatMoney(money: Money | MoneyData, locale: Locale): string {
  const exact: Money = typeof money.amount === "bigint" ? (money as Money) : moneyOf(money as MoneyData);
  return formatAmount(exact, amountLocaleOf(locale, exact.currency));
}

/** As formatMoney, without decimals when they are zero: `$20` and `$20,50`. */
export function formatRoundMoney(money: Money | MoneyData, locale: Locale): string {
  return formatMoney(money, locale).replace(/[.,]00$/, "");
}

/** Two amounts of one sentence, both without decimals or both with them: `$20` and `$40`, `$35,50` and `$71,00`. */
export function formatAlike(one: Money, other: Money, locale: Locale): [string, string] {
  const exact: [string, string] = [formatMoney(one, locale), formatMoney(other, locale)];
  const isRound = exact.every((amount) => /[.,]00$/.test(amount));
  return isRound ? [formatRoundMoney(one, locale), formatRoundMoney(other, locale)] : exact;
}

/** An exact decimal of the rules as it is read: `1.5` is “1,5” in Spanish, and `0.2` as a share “20 %”. */
export function formatRatio(ratio: string, locale: Locale): string {
  return locale === "es" ? ratio.replace(".", ",") : ratio;
}

/** A share in millionths as a percentage: 200000 is “20 %”, 333333 “33,3333 %”. */
export function formatShare(millionths: bigint, locale: Locale): string {
  const whole = millionths / 10_000n;
  const rest = (millionths % 10_000n).toString().padStart(4, "0").replace(/0+$/, "");
  const text = rest === "" ? `${whole}` : formatRatio(`${whole}.${rest}`, locale);
  return locale === "es" ? `${text} %` : `${text}%`;
}
