import { expect, test } from "vitest";
import { formLinesFor, readCampaignForm } from "./read-campaign-form.ts";

const ecuador = { locale: "es", currency: "USD" } as const;

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test("a form that says everything is read whole, the deadline as the end of its day in Ecuador", () => {
  const typed = formOf({
    title: " Pan de yuca ",
    sector: "food",
    goal: "1.200,50",
    deadline: "2026-12-20",
    "line-0-label": "Horno",
    "line-0-amount": "1.000",
    "line-3-label": "Mesa",
    "line-3-amount": "200,50",
  });
  const { content, problems } = readCampaignForm(typed, ecuador);
  expect(problems).toEqual([]);
  expect(content).toMatchObject({ title: "Pan de yuca", sector: "food", goal: 120_050n });
  expect(content.deadlineAt).toEqual(new Date("2026-12-21T04:59:59Z"));
  expect(content.budget).toEqual([
    { label: "Horno", amount: 100_000n },
    { label: "Mesa", amount: 20_050n },
  ]);
});

test.each([
  [
    "what it is for and not what it costs",
    { "line-1-label": "Horno" },
    "line-1-amount",
    "line_without_amount",
  ],
  ["what it costs and not what it is for", { "line-1-amount": "20" }, "line-1-label", "line_without_label"],
  [
    "an amount nobody can read",
    { "line-1-label": "Horno", "line-1-amount": "mil" },
    "line-1-amount",
    "not_a_number",
  ],
])("a line that says %s is named instead of being lost", (_, values, field, kind) => {
  expect(readCampaignForm(formOf(values), ecuador).problems).toEqual([{ field, kind }]);
});

test("a sector that nobody offers is taken as not chosen, and a day only when none was written", () => {
  const { content, problems } = readCampaignForm(formOf({ sector: "magic", deadline: "" }), ecuador);
  expect(content).toMatchObject({ sector: "", deadlineAt: null });
  expect(problems).toEqual([]);
});

test("what becomes of the money below the goal is what was chosen, else all goes back", () => {
  const kindOf = (values: Record<string, string>) => readCampaignForm(formOf(values), ecuador).content.kind;
  expect(kindOf({ kind: "keep_what_you_raise" })).toBe("keep_what_you_raise");
  expect([kindOf({}), kindOf({ kind: "mine" })]).toEqual(["all_or_nothing", "all_or_nothing"]);
});

test.each(["2026-02-31", "20/12/2026"])(
  "a last day of %s is refused, not moved to another day",
  (deadline) => {
    const { content, problems } = readCampaignForm(formOf({ deadline }), ecuador);
    expect(content.deadlineAt).toBeNull();
    expect(problems).toEqual([{ field: "deadlineAt", kind: "not_a_date" }]);
  },
);

test.each([
  [0, 10],
  [9, 11],
  [19, 20],
  [20, 20],
])("a budget of %i lines is shown with %i", (written, shown) => {
  expect(formLinesFor(written)).toBe(shown);
});
