import { expect, test } from "vitest";
import { evidenceDue } from "./evidence-due.ts";

const evidenceDueAt = "2026-03-10T12:00:00.000Z";

test.each([
  ["2026-03-07T11:59:59.999Z", false, null],
  ["2026-03-07T12:00:00.000Z", false, "soon"],
  ["2026-03-10T11:59:59.999Z", false, "soon"],
  ["2026-03-10T12:00:00.000Z", false, "overdue"],
  ["2026-03-12T12:00:00.000Z", true, "answered"],
])("at %s, answered: %s, it is %s", (now, isAnswered, due) => {
  expect(evidenceDue({ evidenceDueAt, isAnswered }, new Date(now))).toBe(due);
});

test("without a known date nothing presses", () => {
  expect(evidenceDue({ evidenceDueAt: null, isAnswered: false }, new Date("2026-03-10"))).toBeNull();
});
