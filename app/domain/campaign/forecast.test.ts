import { expect, test } from "vitest";
import { forecast } from "./forecast.ts";

const pace = {
  goal: 1_000_00n,
  raised: 400_00n,
  match: 300_00n,
  recent: 100_00n,
  recentDays: 5,
  daysLeft: 10,
};

test("the pace of the last days goes on, and the rest is parted over the days left", () => {
  expect(forecast(pace)).toEqual({ expected: 900_00n, neededPerDay: 30_00n });
});

test("a rest that does not part evenly is rounded up, so that the goal is reached", () => {
  expect(forecast({ ...pace, goal: 1_000_01n }).neededPerDay).toBe(30_01n);
});

test("nothing is needed of one that reached its goal, and without a pace it stays where it is", () => {
  expect(forecast({ ...pace, goal: 700_00n, recent: 0n, recentDays: 0, daysLeft: 0 })).toEqual({
    expected: 700_00n,
    neededPerDay: 0n,
  });
});
