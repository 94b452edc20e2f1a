import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocate.ts";

test.each([
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [10n, [5n, 3n], [6n, 4n]],
  [1n, [1n, 1n], [1n, 0n]],
  [0n, [7n, 0n], [0n, 0n]],
  [7n, [0n, 7n, 0n], [0n, 7n, 0n]],
  [0n, [], []],
])("%s over %s gives %s", (whole, weights, parts) => {
  expect(allocate(whole, weights)).toEqual(parts);
});

test("an amount needs something to be split over", () => {
  expect(() => allocate(1n, [0n])).toThrow("nothing to split");
  expect(() => allocate(-1n, [1n])).toThrow("negative");
});

test("parts sum to the whole, each within one unit of its exact part and within its weight", () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(weights, fc.bigInt({ min: 0n, max: 10n ** 6n }), (list, millionths) => {
      const total = list.reduce((sum, weight) => sum + weight, 0n);
      const whole = (total * millionths) / 10n ** 6n;
      const parts = allocate(whole, list);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
      for (const [index, part] of parts.entries()) {
        const exact = whole * list[index]!;
        expect((part * total > exact - total && part * total < exact + total) || total === 0n).toBe(true);
        expect(part <= list[index]!).toBe(true);
      }
    }),
  );
});
