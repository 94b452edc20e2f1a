export type FeeTable = { [currency: string]: FeeRule };
/** A part of the amount in hundredths of a percent, and a fixed part in minor units. */
export type FeeRule = { basisPoints: number; fixed: number };

const USUAL: FeeRule = { basisPoints: 290, fixed: 30 };

/**
 * Stripe's fee in minor units, the part rounded half up: 2.9 % of 50.00 is 1.45, plus 0.30 is 1.75,
 * so `feeOf(5000, …)` is 175.
 */
export function feeOf(
  amount: number,
  { currency, table = {} }: { currency: string; table?: FeeTable },
): number {
  const rule = table[currency] ?? USUAL;
  const part = (BigInt(amount) * BigInt(rule.basisPoints) + 5000n) / 10_000n;
  return Number(part) + rule.fixed;
}
