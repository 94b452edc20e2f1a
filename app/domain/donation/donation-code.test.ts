import { expect, test } from "vitest";
import { donationCodeOf, idEndOf } from "./donation-code.ts";

const id = "019ab3c4-0000-7000-8000-123436d04016";

test("a donation's code is the end of its donation's id", () => {
  expect(donationCodeOf(id)).toBe("E-36D04016");
});

test.each([
  ["E-36D04016", "36d04016"],
  [" e-36d04016 ", "36d04016"],
  ["36D04016", "36d04016"],
  ["E36D04016", "36d04016"],
  [id, "36d04016"],
  ["36D0401", null],
  ["pan de yuca", null],
  ["", null],
])("what was typed as “%s” is the end %s", (typed, end) => {
  expect(idEndOf(typed)).toBe(end);
});
