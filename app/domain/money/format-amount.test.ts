import fc from "fast-check";
import { expect, test } from "vitest";
import type { Currency } from "./currency.ts";
import { type AmountLocale, formatAmount } from "./format-amount.ts";
import { parseAmount } from "./parse-amount.ts";

test.each<[bigint, Currency, AmountLocale, string]>([
  [123450n, "USD", "es-EC", "$1.234,50"],
  [123450n, "PEN", "es-EC", "S/ 1.234,50"],
  [123450n, "USD", "es-PE", "US$ 1,234.50"],
  [123450n, "PEN", "es-PE", "S/ 1,234.50"],
  [123450n, "USD", "en", "$1,234.50"],
  [123450n, "PEN", "en", "S/ 1,234.50"],
  [0n, "USD", "es-EC", "$0,00"],
  [5n, "USD", "en", "$0.05"],
  [99999n, "USD", "en", "$999.99"],
  [-123456789n, "USD", "es-EC", "-$1.234.567,89"],
])("%s minor units of %s in %s read %s", (amount, currency, locale, text) => {
  expect(formatAmount({ amount, currency }, locale)).toBe(text);
});

test("what is shown can be typed back", () => {
  const currencies = fc.constantFrom<Currency>("USD", "PEN");
  const locales = fc.constantFrom<AmountLocale>("es-EC", "es-PE", "en");
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 99_999_999_999n }),
      currencies,
      locales,
      (amount, currency, locale) => {
        expect(parseAmount(formatAmount({ amount, currency }, locale), { locale, currency })).toEqual({
          ok: true,
          amount,
        });
      },
    ),
  );
});
