import { expect, test } from "vitest";
import { toDecimalText, toMoneyData } from "./money.ts";

test.each([
  [1250n, "12.50"],
  [0n, "0.00"],
  [5n, "0.05"],
  [-5n, "-0.05"],
  [900719925474099312n, "9007199254740993.12"],
])("%s cents are written %s in data", (amount, text) => {
  expect(toDecimalText({ amount, currency: "USD" })).toBe(text);
});

test("money leaves the server as text with its currency", () => {
  expect(toMoneyData({ amount: 1250n, currency: "PEN" })).toEqual({ amount: "12.50", currency: "PEN" });
});
