import { expect, test } from "vitest";
import { feeOf } from "./fees.ts";

test.each([
  ["50.00 dollars cost 1.45 and 0.30", 5000, "usd", 175],
  ["2.9 % of 0.50 is 1.45 cents, so 1", 50, "usd", 31],
  ["2.9 % of 50.50 is 146.45 cents, so 146", 5050, "usd", 176],
  ["half a cent is rounded up: 2.9 % of 5.00 is 14.5 cents, so 15", 500, "usd", 45],
  ["a currency with its own rule uses it", 10_000, "pen", 500],
])("%s", (_, amount, currency, fee) => {
  expect(feeOf(amount, { currency, table: { pen: { basisPoints: 400, fixed: 100 } } })).toBe(fee);
});
