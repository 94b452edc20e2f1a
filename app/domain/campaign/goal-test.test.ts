import { expect, test } from "vitest";
import { type GoalVerdict, testGoal } from "./goal-test.ts";

const ended = {
  kind: "all_or_nothing",
  goal: 100_000n,
  raised: 60_000n,
  earned: 40_000n,
  isGatePassed: true,
  mayStillBeGranted: false,
} as const;

test.each<[string, Partial<Parameters<typeof testGoal>[0]>, GoalVerdict]>([
  ["donations and earned match reach the goal to the cent", {}, "funded"],
  ["one cent is missing", { earned: 39_999n }, "failed"],
  [
    "one cent is missing, and the close may still grant it",
    { earned: 39_999n, mayStillBeGranted: true },
    "wait",
  ],
  [
    "the close grants nothing behind a gate that did not pass",
    { earned: 0n, isGatePassed: false, mayStillBeGranted: true },
    "failed",
  ],
  ["keeps what it raised", { kind: "keep_what_you_raise", raised: 1n, earned: 0n }, "funded"],
  ["keeps nothing of nothing", { kind: "keep_what_you_raise", raised: 0n, earned: 0n }, "failed"],
])("%s", (_, change, verdict) => {
  expect(testGoal({ ...ended, ...change })).toBe(verdict);
});
