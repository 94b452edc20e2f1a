import { expect, test } from "vitest";
import { whyMatch } from "./match-in-words.ts";

const usd = (amount: string) => ({ amount, currency: "USD" }) as const;

test.each([
  ["0.00", null, "paid", "completa"],
  ["0.00", "per_donor", "paid", "tope por persona"],
  ["0.00", null, "reserved", "reservada"],
  ["33.00", null, "paid", "devuelta con el aporte"],
  ["33.00", "per_donor", "paid", "devuelta con el aporte"],
  ["5.00", null, "paid", "devuelta en parte, con el aporte"],
  ["5.00", "per_donor", "paid", "devuelta en parte, con el aporte; tope por persona"],
])("33.00 of which %s came back, limit %s, %s: “%s”", (refunded, limit, status, says) => {
  expect(whyMatch({ amount: usd("33.00"), refunded: usd(refunded), limit, status }, "es")).toBe(says);
});
