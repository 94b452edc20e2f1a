import { expect, test } from "vitest";
import { offerInWords } from "./offer-in-words.ts";

test("both amounts of an offer are written alike, with decimals or without", () => {
  const offer = (amount: string, match: string) =>
    offerInWords(
      {
        amount: { amount, currency: "USD" },
        match: { amount: match, currency: "USD" },
        entitled: { amount: match, currency: "USD" },
        limit: null,
        isConditional: false,
      },
      "es",
    ).becomes;
  expect(offer("35.50", "35.50")).toBe("Sus $35,50 se convierten en $71,00");
  expect(offer("20.00", "20.00")).toBe("Sus $20 se convierten en $40");
  expect(offer("20.00", "12.50")).toBe("Sus $20,00 se convierten en $32,50");
});
