import type { Currency } from "#app/domain/money/currency.ts";
import { decimalMarkOf } from "#app/domain/money/format-amount.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";

type Of = { locale: Locale; currency: Currency };

/** An exact decimal as it is typed beside amounts, with their mark: `1.5` is `1,5` in Ecuador, `1.5` in Peru and English. */
export function toTypedDecimal(exact: string, { locale, currency }: Of): string {
  return exact.replace(".", decimalMarkOf(amountLocaleOf(locale, currency)));
}

/** The exact decimal of what was typed; null where the mark is another country's, for amounts beside it demand one mark too. */
export function fromTypedDecimal(typed: string, { locale, currency }: Of): string | null {
  const mark = decimalMarkOf(amountLocaleOf(locale, currency));
  const parts = typed.split(mark);
  return parts.length <= 2 && parts.every((part) => /^\d+$/.test(part)) ? parts.join(".") : null;
}
