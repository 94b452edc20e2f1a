import { expect, test } from "vitest";
import { nextMilestone } from "./milestone.ts";

const at = { goal: 100_000n, raised: 20_000n, match: 20_000n };

test.each([
  [
    "people before money",
    { ...at, gateMissing: { donors: 6, raised: 5_000n } },
    { kind: "gate_donors", donors: 6, match: 20_000n },
  ],
  [
    "money of the gate",
    { ...at, gateMissing: { donors: 0, raised: 5_000n } },
    { kind: "gate_raised", amount: 5_000n, match: 20_000n },
  ],
  [
    "an open gate that lacks nothing",
    { ...at, gateMissing: { donors: 0, raised: 0n } },
    { kind: "goal", amount: 60_000n },
  ],
  ["no gate", { ...at, gateMissing: null }, { kind: "goal", amount: 60_000n }],
  ["the goal, met exactly", { ...at, raised: 80_000n, gateMissing: null }, { kind: "reached" }],
] as const)("%s", (_, standing, expected) => {
  expect(nextMilestone(standing)).toEqual(expected);
});
