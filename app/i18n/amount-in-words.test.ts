import { expect, test } from "vitest";
import { amountInWords } from "./amount-in-words.ts";

const cases = [
  [1_00n, "USD", "un dólar", "one dollar"],
  [20_00n, "USD", "veinte dólares", "twenty dollars"],
  [21_01n, "USD", "veintiún dólares con 1 centavo", "twenty-one dollars and 1 cent"],
  [100_00n, "USD", "cien dólares", "one hundred dollars"],
  [
    131_50n,
    "PEN",
    "ciento treinta y un soles con 50 céntimos",
    "one hundred and thirty-one soles and 50 céntimos",
  ],
  [1_000_00n, "USD", "mil dólares", "one thousand dollars"],
  [1_005_00n, "USD", "mil cinco dólares", "one thousand and five dollars"],
  [21_700_00n, "USD", "veintiún mil setecientos dólares", "twenty-one thousand seven hundred dollars"],
  [50_000_00n, "PEN", "cincuenta mil soles", "fifty thousand soles"],
  [90n, "USD", "cero dólares con 90 centavos", "zero dollars and 90 cents"],
] as const;

test.each(cases)("%i minor units of %s are “%s” and “%s”", (amount, currency, spanish, english) => {
  expect(amountInWords({ amount, currency }, "es")).toBe(spanish);
  expect(amountInWords({ amount, currency }, "en")).toBe(english);
});
