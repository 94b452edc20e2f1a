import type { Currency } from "./currency.ts";
import { type Money, splitAmount } from "./money.ts";

/** Where an amount is read or typed: Ecuador writes `1.234,50`, Peru and English `1,234.50`. */
export type AmountLocale = "es-EC" | "es-PE" | "en";

const signs: Record<AmountLocale, Record<Currency, string>> = {
  "es-EC": { USD: "$", PEN: "S/ " },
  "es-PE": { USD: "US$ ", PEN: "S/ " },
  en: { USD: "$", PEN: "S/ " },
};

export function decimalMarkOf(locale: AmountLocale): "," | "." {
  return locale === "es-EC" ? "," : ".";
}

export function groupMarkOf(locale: AmountLocale): "," | "." {
  return locale === "es-EC" ? "." : ",";
}

/** The amount for a person: 123450 cents are `$1.234,50` in es-EC, `US$ 1,234.50` in es-PE and `$1,234.50` in en. */
export function formatAmount(money: Money, locale: AmountLocale): string {
  const { sign, whole, fraction } = splitAmount(money);
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, groupMarkOf(locale));
  const decimals = fraction === "" ? "" : `${decimalMarkOf(locale)}${fraction}`;
  return `${sign}${signs[locale][money.currency]}${grouped}${decimals}`;
}
