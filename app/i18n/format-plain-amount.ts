import { decimalMarkOf } from "#app/domain/money/format-amount.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";

/** An amount as a person would type it: `1234,50` in Ecuador, `1234.50` in Peru and English. */
export function formatPlainAmount({ amount, currency }: MoneyData, locale: Locale): string {
  return amount.replace(".", decimalMarkOf(amountLocaleOf(locale, currency)));
}
