import { expect, test } from "vitest";
import type { Currency } from "./currency.ts";
import type { AmountLocale } from "./format-amount.ts";
import { type AmountRefusal, parseAmount } from "./parse-amount.ts";

test.each<[string, AmountLocale, bigint]>([
  ["10", "es-EC", 1000n],
  ["10,5", "es-EC", 1050n],
  ["10,50", "es-EC", 1050n],
  ["1.000", "es-EC", 100000n],
  ["1.234,50", "es-EC", 123450n],
  ["1234,50", "es-EC", 123450n],
  ["  $ 10,5 ", "es-EC", 1050n],
  ["US$10", "es-EC", 1000n],
  ["10 $", "es-EC", 1000n],
  ["0,01", "es-EC", 1n],
  ["007", "es-EC", 700n],
  ["999.999.999,99", "es-EC", 99999999999n],
  ["10.5", "es-PE", 1050n],
  ["1,000", "es-PE", 100000n],
  ["1,234.50", "es-PE", 123450n],
  ["1,234.50", "en", 123450n],
])("%j in %s is %s cents", (text, locale, amount) => {
  expect(parseAmount(text, { locale, currency: "USD" })).toEqual({ ok: true, amount });
});

test.each<[string, AmountLocale, AmountRefusal["kind"]]>([
  ["", "es-EC", "empty"],
  ["  \u00a0 ", "es-EC", "empty"],
  ["10.5", "es-EC", "wrong_decimal_mark"],
  ["10.50", "es-EC", "wrong_decimal_mark"],
  ["1,234.50", "es-EC", "wrong_decimal_mark"],
  ["0.123", "es-EC", "wrong_decimal_mark"],
  ["10,5", "es-PE", "wrong_decimal_mark"],
  ["10,5", "en", "wrong_decimal_mark"],
  ["1.234,50", "en", "wrong_decimal_mark"],
  ["10,555", "es-EC", "too_many_decimals"],
  ["10.555", "en", "too_many_decimals"],
  ["0,001", "es-EC", "too_many_decimals"],
  ["0", "es-EC", "zero"],
  ["0,00", "es-EC", "zero"],
  ["-5", "es-EC", "negative"],
  ["−5", "es-EC", "negative"],
  ["-$5", "es-EC", "negative"],
  ["$-5", "es-EC", "negative"],
  ["1000000000000", "es-EC", "too_large"],
  ["1.000.000.000", "es-EC", "too_large"],
  ["1e3", "es-EC", "not_a_number"],
  ["💸", "es-EC", "not_a_number"],
  ["$", "es-EC", "not_a_number"],
  ["-", "es-EC", "not_a_number"],
  ["--5", "es-EC", "not_a_number"],
  ["-$-5", "es-EC", "not_a_number"],
  ["+5", "es-EC", "not_a_number"],
  ["$$5", "es-EC", "not_a_number"],
  ["$5$", "es-EC", "not_a_number"],
  ["S/ 5", "es-EC", "not_a_number"],
  ["1 000", "es-EC", "not_a_number"],
  ["1.00.000", "es-EC", "not_a_number"],
  ["1.2.3", "es-EC", "not_a_number"],
  ["10,", "es-EC", "not_a_number"],
  [",5", "es-EC", "not_a_number"],
  ["0x10", "en", "not_a_number"],
  ["١٠", "en", "not_a_number"],
  ["Infinity", "en", "not_a_number"],
])("%j in %s is refused: %s", (text, locale, kind) => {
  expect(parseAmount(text, { locale, currency: "USD" })).toEqual({ ok: false, refusal: { kind } });
});

test.each<[string, Currency, boolean]>([
  ["S/ 10", "PEN", true],
  ["S/.10", "PEN", true],
  ["s/10", "PEN", true],
  ["$10", "PEN", false],
  ["S/10", "USD", false],
])("%j in a campaign in %s is accepted: %s", (text, currency, isAccepted) => {
  expect(parseAmount(text, { locale: "es-PE", currency }).ok).toBe(isAccepted);
});
