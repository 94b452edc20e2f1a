import { expect, test } from "vitest";
import { fromTypedDecimal, toTypedDecimal } from "./typed-decimal.ts";

const places = {
  Ecuador: { locale: "es", currency: "USD" },
  Peru: { locale: "es", currency: "PEN" },
  English: { locale: "en", currency: "USD" },
} as const;

test.each([
  ["Ecuador", "1,5", "1.5"],
  ["Peru", "1.5", "1.5"],
  ["English", "1.5", "1.5"],
  ["Ecuador", "2", "2"],
] as const)("in %s, %s is %s, and is shown again as it was typed", (place, typed, exact) => {
  expect(fromTypedDecimal(typed, places[place])).toBe(exact);
  expect(toTypedDecimal(exact, places[place])).toBe(typed);
});

test.each([
  ["Ecuador", "1.5"],
  ["Peru", "1,5"],
  ["English", "1,5"],
  ["Ecuador", "1,5,5"],
  ["Ecuador", ",5"],
  ["Ecuador", "uno"],
] as const)("in %s, %s is not read", (place, typed) => {
  expect(fromTypedDecimal(typed, places[place])).toBeNull();
});
