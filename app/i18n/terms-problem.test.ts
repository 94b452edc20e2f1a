import { expect, test } from "vitest";
import { parseTerms } from "#app/domain/matching/terms-form.ts";
import { readTermsForm } from "./read-terms-form.ts";
import { termsProblem } from "./terms-problem.ts";

const right = { ratio: "1", from: "2026-12-01", until: "2027-01-15", draw: "sequential", gateDonors: "8" };
const boost = { boostRatio: "2", boostFrom: "2026-12-20", boostUntil: "2026-12-24" };

/** What the form says of its terms, as the page asks it. */
function problemOf(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...right, ...values })) form.set(name, value);
  const { terms, problems } = readTermsForm(form, { locale: "es", currency: "USD" });
  expect(problems).toEqual([]);
  const parsed = parseTerms(terms);
  return parsed.ok ? null : termsProblem(parsed.refusal.field);
}

test.each<[string, Record<string, string>, string, string]>([
  ["no first day", { from: "" }, "from", "terms.wrong.day"],
  ["no last day", { until: "" }, "until", "terms.wrong.day"],
  ["days the wrong way round", { from: "2027-02-01" }, "until", "terms.wrong.reversed"],
  ["no ratio", { ratio: "" }, "ratio", "terms.wrong.ratio"],
  ["a boost without its first day", { ...boost, boostFrom: "" }, "boostFrom", "terms.wrong.day"],
  ["a boost without its last day", { ...boost, boostUntil: "" }, "boostUntil", "terms.wrong.day"],
  [
    "a boost the wrong way round",
    { ...boost, boostUntil: "2026-12-01" },
    "boostUntil",
    "terms.wrong.reversed",
  ],
])("%s is marked where it is", (_, values, field, says) => {
  expect(problemOf(values)).toEqual({ field, says });
});

test("what is right is not marked", () => {
  expect(problemOf(boost)).toBeNull();
});
