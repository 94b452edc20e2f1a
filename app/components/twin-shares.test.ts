import { expect, test } from "vitest";
import { percentOfGoal, twinShares } from "./twin-shares.ts";

const cases = [
  [
    "below the goal both are their part of it",
    300_00n,
    200_00n,
    1000_00n,
    { crowd: 300, match: 200, goal: 1000 },
    50,
  ],
  [
    "above the goal the bar grows and the goal is a mark in it",
    900_00n,
    600_00n,
    1000_00n,
    { crowd: 600, match: 400, goal: 666 },
    150,
  ],
  ["nothing given is an empty bar", 0n, 0n, 1000_00n, { crowd: 0, match: 0, goal: 1000 }, 0],
  ["one cent of a large goal can be seen", 1n, 0n, 50_000_00n, { crowd: 8, match: 0, goal: 1000 }, 0],
  [
    "one cent less than the goal is not a hundred per cent",
    999_99n,
    0n,
    1000_00n,
    { crowd: 1000, match: 0, goal: 1000 },
    99,
  ],
  ["all money given back on no goal is empty", 0n, 0n, 0n, { crowd: 0, match: 0, goal: 1000 }, 0],
] as const;

test.each(cases)("%s", (_, raised, match, goal, shares, percent) => {
  expect(twinShares({ raised, match, goal })).toEqual(shares);
  expect(percentOfGoal({ raised, match, goal })).toBe(percent);
});
