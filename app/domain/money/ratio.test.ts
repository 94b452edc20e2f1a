import { expect, test } from "vitest";
import { isAtLeastShare, multiplyDown, parseRatio, parseShare, toRatioText } from "./ratio.ts";

test.each([
  ["1", 1_000_000n],
  ["1.5", 1_500_000n],
  ["1.50", 1_500_000n],
  ["0.333333", 333_333n],
  ["0.000001", 1n],
  ["12", 12_000_000n],
])("the ratio %s is %s millionths", (text, millionths) => {
  expect(parseRatio(text)).toBe(millionths);
});

test.each([
  "",
  "0",
  "0.0",
  "01",
  "00.5",
  ".5",
  "1.",
  "1.0000001",
  "1e1",
  "-1",
  "+1",
  " 1",
  "1 ",
  "1,5",
  "1\n",
  "½",
  "١",
  1.5,
  null,
  undefined,
])("%j is no ratio", (value) => {
  expect(parseRatio(value)).toBeNull();
});

test("a share may be zero, a ratio may not", () => {
  expect(parseShare("0")).toBe(0n);
  expect(parseShare("0.25")).toBe(250_000n);
  expect(parseShare("-0.25")).toBeNull();
});

test.each(["1", "1.5", "0.333333", "0.000001", "120.05"])(
  "the ratio %s is written as it was read",
  (text) => {
    expect(toRatioText(parseRatio(text)!)).toBe(text);
  },
);

test.each([
  [1001n, "0.333333", 333n],
  [3000n, "1.1", 3300n],
  [1n, "0.999999", 0n],
  [9007199254740993n, "1.000001", 9007208261940247n],
])("%s × %s rounds down to %s", (amount, ratio, product) => {
  expect(multiplyDown(amount, parseRatio(ratio)!)).toBe(product);
});

test.each([
  [3333n, 10001n, "0.333333", false],
  [3334n, 10001n, "0.333333", true],
  [5000n, 10000n, "0.5", true],
  [0n, 10000n, "0", true],
])("%s of %s against the share %s: %s", (amount, whole, share, reached) => {
  expect(isAtLeastShare(amount, { whole, share: parseShare(share)! })).toBe(reached);
});
