import { expect, test } from "vitest";
import { refuseSecondRound } from "./second-round.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const running = {
  state: "live" as const,
  goal: 1_000n,
  raised: 600n,
  earned: 400n,
  deadlineAt: day(20),
  firstDeadlineAt: null,
};
const asked = { until: day(40), now: day(10), callEndsAt: day(50) };

test("a campaign that has reached its goal may go on once", () => {
  expect(refuseSecondRound(running, asked)).toBeNull();
  expect(refuseSecondRound(running, { ...asked, until: day(50) })).toBeNull();
});

test.each([
  ["extended_before", { firstDeadlineAt: day(5) }, {}],
  ["not_live", { state: "paused" as const }, {}],
  ["not_live", {}, { now: day(20) }],
  ["goal_not_reached", { earned: 399n }, {}],
  ["not_later", {}, { until: day(20) }],
  ["after_the_call", {}, { until: day(51) }],
  ["too_late", {}, { until: day(61), callEndsAt: day(99) }],
])("%s", (kind, of, change) => {
  expect(refuseSecondRound({ ...running, ...of }, { ...asked, ...change })).toEqual({ kind });
});
