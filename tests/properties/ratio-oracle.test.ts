import { Decimal } from "decimal.js";
import fc from "fast-check";
import { test } from "vitest";
import { isAtLeastShare, multiplyDown, parseRatio, parseShare } from "#app/domain/money/ratio.ts";

// An independent judge of our own exact arithmetic: the decimal library, with precision to spare.
const Exact = Decimal.clone({ precision: 50, rounding: Decimal.ROUND_DOWN });

const amounts = fc.bigInt({ min: 0n, max: 10n ** 15n });
const decimals = fc
  .record({ whole: fc.integer({ min: 0, max: 9_999 }), millionths: fc.integer({ min: 0, max: 999_999 }) })
  .map(({ whole, millionths }) => `${whole}.${String(millionths).padStart(6, "0")}`);

test("an amount by a ratio, rounded down, is what a decimal library says", () => {
  fc.assert(
    fc.property(amounts, decimals, (amount, text) => {
      const ratio = parseRatio(text);
      fc.pre(ratio !== null);
      return (
        multiplyDown(amount, ratio!) === BigInt(new Exact(amount.toString()).times(text).floor().toFixed())
      );
    }),
  );
});

test("reaching a share of a whole is decided without rounding, as a decimal library decides it", () => {
  fc.assert(
    fc.property(amounts, amounts, decimals, (amount, whole, text) => {
      const share = parseShare(text)!;
      const reached = new Exact(amount.toString()).gte(new Exact(whole.toString()).times(text));
      return isAtLeastShare(amount, { whole, share }) === reached;
    }),
  );
});
