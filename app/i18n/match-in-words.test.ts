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
  expect(
    whyMatch(
      { amount: usd("33.00"), refunded: usd(refunded), limit, status, state: "paid", match: usd("33.00") },
      "es",
    ),
  ).toBe(says);
});

test.each([
  ["lost", "33.00", "volvió al fondo: el banco tomó el aporte"],
  ["disputed", "0.00", "volvió al fondo con el fin de la campaña"],
])("no refund is told of a match that went back without one: %s", (state, refunded, says) => {
  const of = {
    amount: usd("33.00"),
    match: usd("0.00"),
    refunded: usd(refunded),
    limit: null,
    status: "paid",
  };
  expect(whyMatch({ ...of, state }, "es")).toBe(says);
});
