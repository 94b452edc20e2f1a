import { expect, test } from "vitest";
import { momentOfDay } from "./read-day.ts";

test.each([
  ["2026-12-20", "00:00:00", "2026-12-20T05:00:00.000Z"],
  ["2026-12-20", "23:59:59", "2026-12-21T04:59:59.000Z"],
  ["2026-12-31", "24:00:00", "2027-01-01T05:00:00.000Z"],
  ["2028-02-29", "00:00:00", "2028-02-29T05:00:00.000Z"],
] as const)("%s at %s is %s", (day, time, moment) => {
  expect(momentOfDay(day, time)?.toISOString()).toBe(moment);
});

test.each([
  "2026-02-31",
  "2026-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "20/12/2026",
  "2026-1-1",
  "mañana",
  "",
])("“%s” is no day of the calendar", (typed) => {
  expect(momentOfDay(typed, "00:00:00")).toBeNull();
});
