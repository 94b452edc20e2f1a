import type { Currency } from "#app/domain/money/currency.ts";

/** The least and the most that one donation may be, in minor units: 1.00 and 50,000.00. */
export const donationBounds: Record<Currency, { least: bigint; most: bigint }> = {
  USD: { least: 100n, most: 5_000_000n },
  PEN: { least: 300n, most: 5_000_000n },
};

/**
 * An estimate of what to add so that the processing fee of 2.9 % and 0.30 is covered, rounded up. On 20.00 it is 0.91:
 * 20.91 less its fee of 0.91 leaves 20.00.
 */
export function estimateFeeCover(amount: bigint): bigint {
  return (amount * 1000n + 300_00n + 970n) / 971n - amount;
}
