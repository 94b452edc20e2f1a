import { expect, test } from "vitest";
import { readPieceForm } from "./read-piece-form.ts";

function read(typed: Record<string, string>, locale: "es" | "en" = "es") {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return readPieceForm(form, { locale, currency: "USD" });
}

test("a piece is read as its language writes amounts; what cannot be read is named, the rest is kept", () => {
  const typed = { budgetLineId: "7", amount: "1.250,50", supplier: " Don Lucho ", bought: "Horno" };
  expect(read({ ...typed, dated: "2026-03-20" })).toEqual({
    content: {
      ...{ budgetLineId: "7", amount: 125_050n, supplier: "Don Lucho", bought: "Horno" },
      dated: "2026-03-20",
    },
    errors: {},
  });
  const { content, errors } = read({ ...typed, amount: "12.50", dated: "2026-02-31" });
  expect(content).toMatchObject({ amount: 0n, dated: "", supplier: "Don Lucho" });
  expect(errors).toEqual({
    amount: expect.stringContaining("“,”"),
    dated: "Esa fecha no existe. Se escribe año-mes-día, por ejemplo 2026-12-20.",
  });
  expect(read({ ...typed, amount: "12.50", dated: "" }, "en").errors).toEqual({});
  expect(read({}).errors).toEqual({ amount: "Falta este dato." });
});
