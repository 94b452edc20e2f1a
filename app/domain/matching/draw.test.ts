import { expect, test } from "vitest";
import { drawFromFunds, giveBack, mergeDraws } from "./draw.ts";

const empty = { priority: 1, deposited: 0n, reserved: 0n, conditional: 0n, earned: 0n };

function fundsWith(...amounts: bigint[]) {
  return amounts.map((available, index) => ({ ...empty, id: `f${index + 1}`, available }));
}

function draws(...amounts: bigint[]) {
  return amounts
    .map((amount, index) => ({ fund: `f${index + 1}`, amount }))
    .filter(({ amount }) => amount > 0n);
}

test.each([
  ["sequential", "empties the first before the second", [300n, 1_000n], 500n, [300n, 200n]],
  ["sequential", "leaves funds it does not need alone", [300n, 1_000n], 300n, [300n, 0n]],
  ["proportional", "takes by what each has available", [3_000n, 1_000n], 1_000n, [750n, 250n]],
  ["proportional", "gives equal remainders to the first", [10n, 10n, 10n], 2n, [1n, 1n, 0n]],
  ["proportional", "takes nothing from an empty fund", [0n, 7n], 7n, [0n, 7n]],
] as const)("a %s draw %s", (rule, _, available, amount, taken) => {
  expect(drawFromFunds(fundsWith(...available), { amount, rule })).toEqual(draws(...taken));
});

test.each([
  ["sequential", "out of the last fund first", [300n, 200n], 250n, [50n, 200n]],
  ["proportional", "by what each gave", [300n, 100n], 100n, [75n, 25n]],
  ["proportional", "with equal remainders in fund order", [1n, 1n], 1n, [1n, 0n]],
] as const)("a %s return goes %s", (rule, _, given, amount, returned) => {
  const funds = fundsWith(0n, 0n);
  expect(giveBack(draws(...given), { amount, rule, funds })).toEqual(draws(...returned));
});

test("nothing is drawn that is not there", () => {
  expect(() => drawFromFunds(fundsWith(5n), { amount: 6n, rule: "sequential" })).toThrow(
    "more than there is",
  );
});

test("draws of one donation are kept once per fund, in fund order, without empty ones", () => {
  const later = [
    { fund: "f3", amount: 5n },
    { fund: "f1", amount: 2n },
    { fund: "f2", amount: -4n },
  ];
  expect(mergeDraws(draws(1n, 4n), later, fundsWith(0n, 0n, 0n))).toEqual(draws(3n, 0n, 5n));
});
