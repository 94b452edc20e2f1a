import { expect, test } from "vitest";
import { readReportForm } from "./read-report-form.ts";

test("a report's numbers are read as its language writes them; nothing sold is a number, and what is unreadable is named", () => {
  const form = new FormData();
  const typed = { text: "Bien", salesBefore: "0", salesAfter: "1.200", jobsBefore: "1", jobsAfter: "dos" };
  for (const [name, value] of Object.entries({ ...typed, formalised: "maybe" })) form.set(name, value);
  expect(readReportForm(form, { locale: "es", currency: "USD" })).toEqual({
    content: {
      ...{ text: "Bien", salesBefore: 0n, salesAfter: 120_000n, jobsBefore: 1, jobsAfter: null },
      formalised: null,
    },
    errors: { jobsAfter: "Escriba un número entero, por ejemplo 2." },
  });
});
