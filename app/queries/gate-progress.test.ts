import { expect, test } from "vitest";
import type { Gate } from "#app/domain/matching/terms.ts";
import { parseShare } from "#app/domain/money/ratio.ts";
import { missingForGate } from "./gate-progress.ts";

const nothing: Gate = { minimumRaised: null, minimumShareOfGoal: null, minimumDonors: null };
const share = (text: string) => parseShare(text)!;

const cases: [
  string,
  Gate,
  { raised: bigint; goal: bigint; donors: number },
  { raised: bigint; donors: number },
][] = [
  [
    "the nearer of two sums counts, with the donors",
    { minimumRaised: 50_00n, minimumShareOfGoal: share("0.1"), minimumDonors: 3 },
    { raised: 30_00n, goal: 1000_00n, donors: 1 },
    { raised: 20_00n, donors: 2 },
  ],
  [
    "a share of the goal is met only by the next whole cent",
    { ...nothing, minimumShareOfGoal: share("0.333333") },
    { raised: 3333n, goal: 10001n, donors: 9 },
    { raised: 1n, donors: 0 },
  ],
  [
    "a gate on donors alone lacks no money",
    { ...nothing, minimumDonors: 20 },
    { raised: 0n, goal: 100_00n, donors: 14 },
    { raised: 0n, donors: 6 },
  ],
  [
    "what is above the gate lacks nothing",
    { minimumRaised: 10_00n, minimumShareOfGoal: null, minimumDonors: 1 },
    { raised: 11_00n, goal: 100_00n, donors: 2 },
    { raised: 0n, donors: 0 },
  ],
];

test.each(cases)("%s", (_, gate, standing, missing) => {
  expect(missingForGate(gate, standing)).toEqual(missing);
});
