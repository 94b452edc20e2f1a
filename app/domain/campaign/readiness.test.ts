import { expect, test } from "vitest";
import { type Draft, readinessOf } from "./readiness.ts";

const empty: Draft = {
  ...{ title: "Pan", summary: " ", story: "", sector: "", province: "", canton: "" },
  ...{ pictureHash: null, pictureAlt: "Un horno", deadlineAt: null },
  ...{ isBudgetWhole: false, budgetLines: 0, hasAccount: false },
};
const whole: Draft = {
  ...{ title: "Pan", summary: "Pan de quinua", story: "Amaso. ".repeat(60), sector: "food" },
  ...{ province: "Chimborazo", canton: "Riobamba", pictureHash: "ab", pictureAlt: "Un horno" },
  ...{ deadlineAt: "2027-01-01T04:59:59.000Z", isBudgetWhole: true, budgetLines: 3, hasAccount: true },
};
const open = (draft: Draft) => readinessOf(draft).flatMap(({ name, isDone }) => (isDone ? [] : [name]));

test("a title alone is a beginning; what is advised stands after what is needed", () => {
  expect(open(empty)).toEqual([
    ...["summary", "story", "place", "budget", "deadline"],
    ...["picture", "alt", "detail", "account"],
  ]);
});

test("each thing that is missing is the one thing that is named", () => {
  expect(open(whole)).toEqual([]);
  expect(open({ ...whole, canton: " " })).toEqual(["place"]);
  expect(open({ ...whole, isBudgetWhole: false })).toEqual(["budget"]);
  expect(open({ ...whole, story: "Amaso." })).toEqual(["detail"]);
  expect(open({ ...whole, budgetLines: 2 })).toEqual(["detail"]);
  expect(open({ ...whole, pictureAlt: null })).toEqual(["alt"]);
  expect(open({ ...whole, hasAccount: false })).toEqual(["account"]);
});
