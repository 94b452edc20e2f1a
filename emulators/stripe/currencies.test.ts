import { expect, test } from "vitest";
import { amountText } from "./currencies.ts";

test.each([
  [123450, "usd", "es", "$1.234,50 USD"],
  [123450, "usd", "en", "$1,234.50 USD"],
  [123450, "pen", "es", "S/ 1,234.50 PEN"],
  [5, "usd", "es", "$0,05 USD"],
  [1234567, "clp", "es", "$1.234.567 CLP"],
] as const)("%i of %s in %s is %s", (amount, currency, language, text) => {
  expect(amountText(amount, { currency, language })).toBe(text);
});
